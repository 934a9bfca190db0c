-- The whole life of a question: waiting for the citizen, help of colleagues, and when it needs attention next.
alter table question drop constraint question_state_check;
alter table question add constraint question_state_check
  check (state in ('RECEIVED', 'OFFERED', 'OWNED', 'WAITING', 'ANSWERED', 'CLOSED'));

-- Who was asked for help and did not answer yet.
alter table question add column helpers uuid[] not null default '{}';
create index question_helpers on question using gin (helpers) where helpers <> '{}';

-- When the clock must look at it: an offer, help or waiting runs out. Nothing is kept in memory.
alter table question add column next_due timestamptz;
update question set next_due = respond_before where state = 'OFFERED';
create index question_next_due on question (next_due) where next_due is not null;
drop index question_due;

-- What is new in the question as it is now.
update question set snapshot = snapshot || jsonb_build_object(
  'help', '[]'::jsonb,
  'tally', snapshot -> 'tally' || '{"helpAsked": 0, "takeovers": 0, "reopened": 0}'::jsonb);
update question set snapshot = jsonb_set(snapshot, '{offer,call}', '"NONE"') where state = 'OFFERED';
