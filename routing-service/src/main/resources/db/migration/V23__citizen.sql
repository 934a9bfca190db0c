-- With this code a citizen follows a question. It is kept as it is, so that it can be told again.
create table citizen_track (
  question_id uuid primary key references question (id) on delete cascade,
  code        text not null unique,
  language    text not null default 'NL' check (language in ('NL', 'EN')),
  -- Message-ID that the first mail to the citizen had, for the headers of the next ones.
  thread      text
);

-- Signs the cookies and form tokens of citizens; the same for all instances.
create table citizen_key (
  one boolean primary key default true check (one),
  key bytea   not null
);
insert into citizen_key (key)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

-- The promise of which the citizen was told that it will not be kept; told once for each promise.
alter table question add column told_late_of timestamptz;
create index question_promise on question (answer_before)
  where state in ('RECEIVED', 'OFFERED', 'OWNED') and told_late_of is distinct from answer_before;
