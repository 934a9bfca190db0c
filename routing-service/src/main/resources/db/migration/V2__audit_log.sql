-- Who saw or changed what, written in the transaction of the change.
create table audit_log (
  id          bigint generated always as identity primary key,
  at          timestamptz not null,
  person_id   uuid,
  action      text        not null,
  question_id uuid,
  version     bigint
);

create index audit_log_by_question on audit_log (question_id, id);
create index audit_log_by_person on audit_log (person_id, id);

create trigger audit_log_is_append_only before update or delete on audit_log
  for each row execute function refuse_change();
