-- Messages go out by several channels; each keeps its own order per recipient.
alter table outbox_message add column channel text not null default 'mail';
alter table outbox_message alter column channel drop default;
drop index outbox_waiting;
drop index outbox_waiting_by_recipient;
create index outbox_waiting on outbox_message (channel, position) where status = 'WAITING';
create index outbox_waiting_by_recipient on outbox_message (channel, recipient_id, position) where status = 'WAITING';
drop index outbox_dead;
create index outbox_dead on outbox_message (channel, position) where status = 'DEAD';
