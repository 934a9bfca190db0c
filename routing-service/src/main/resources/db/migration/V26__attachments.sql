-- Files that belong to a question: what is known about them here, their bytes in pieces that fit in memory.
create table attachment (
  id          uuid primary key,
  question_id uuid        not null references question (id) on delete cascade,
  name        text        not null,
  type        text        not null,
  size        bigint      not null check (size > 0),
  sha256      bytea       not null,
  by_person   uuid,
  by_name     text,
  added_at    timestamptz not null
);

create index attachment_by_question on attachment (question_id, added_at);

create table attachment_chunk (
  attachment_id uuid  not null,
  number        int   not null,
  bytes         bytea not null,
  primary key (attachment_id, number)
);

-- Photos and documents are compressed already.
alter table attachment_chunk alter column bytes set storage external;

-- No bytes stay behind of a file that is gone, whoever removed it.
create function forget_attachment_chunks() returns trigger language plpgsql as $$
begin
  delete from attachment_chunk where attachment_id = old.id;
  return null;
end $$;

create trigger attachment_is_gone after delete on attachment
  for each row execute function forget_attachment_chunks();
