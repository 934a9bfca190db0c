-- Files whose bytes are in an object store. What is there is never unknown here: a row is committed before its object is written, and
-- goes after the object went. Whatever has no file (a crash between the two, a file that was forgotten) goes at its time.
create table attachment_object (
  id        uuid primary key,
  -- From then on the object goes unless a file has it; null while nobody needs to look.
  delete_at timestamptz,
  failures  int not null default 0
);
create index attachment_object_to_delete on attachment_object (delete_at) where delete_at is not null;
