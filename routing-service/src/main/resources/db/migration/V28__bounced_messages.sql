-- A mail server took the message and said later that it did not arrive.
alter table outbox_message drop constraint outbox_message_status_check;
alter table outbox_message add constraint outbox_message_status_check
  check (status in ('WAITING', 'SENT', 'DEAD', 'NO_ADDRESS', 'BOUNCED'));

drop index outbox_dead;
create index outbox_dead on outbox_message (channel, position) where status in ('DEAD', 'BOUNCED');
