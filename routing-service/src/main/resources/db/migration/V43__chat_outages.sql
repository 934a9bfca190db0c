-- What a chat that is down keeps waiting is told by mail too, once.
alter table outbox_message add column told_late boolean not null default false;
create index outbox_untold on outbox_message (channel, due_at) where status = 'WAITING' and not told_late;

-- What users and workspaces of chats ask, counted by all instances together; a counter is known by its digest only.
create table chat_count (
  counter text primary key,
  seen    int         not null,
  until   timestamptz not null
);
