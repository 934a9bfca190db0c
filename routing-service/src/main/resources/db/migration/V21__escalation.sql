-- When the next colleague must be looked for; apart from next_due, because the directory must be asked for it.
alter table question add column escalate_at timestamptz;
create index question_escalate_at on question (escalate_at) where escalate_at is not null;

-- What is new in the question as it is now. What nobody moved before this version counts as moved now: nobody is reminded of
-- everything at once.
update question set snapshot = snapshot || jsonb_build_object(
  'handedBy', snapshot -> 'receivedBy',
  'activity', jsonb_build_object('since', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
  'escalation', null);
-- The clock looks at every question that is not finished, and then knows when to look again.
update question set next_due = now() where state <> 'CLOSED' and next_due is null;
