-- What the other side did not take yet and may take later, such as a mailbox that is full: how often, and since when.
alter table outbox_message
  add column put_offs      int not null default 0,
  add column put_off_since timestamptz;
