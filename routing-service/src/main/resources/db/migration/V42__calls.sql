-- What agents typed in calls that are not finished, so that a reload or a lost connection loses nothing. Forgotten soon.
create table desk_call (
  id           uuid primary key,
  person_id    uuid        not null,
  text         text        not null,
  area         text,
  caller_name  text,
  caller_phone text,
  caller_mail  text,
  opened_at    timestamptz not null,
  changed_at   timestamptz not null
);
create index desk_call_by_person on desk_call (person_id, opened_at);
create index desk_call_by_age on desk_call (changed_at);
