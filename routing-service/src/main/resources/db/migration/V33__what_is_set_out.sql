-- When the question was finished, beside whom it concerns: what somebody set out is found without looking at everything
-- that person ever set out.
alter table question_person add column finished_at timestamptz;
update question_person p set finished_at = q.changed_at from question q where q.id = p.question_id and q.state = 'CLOSED';
drop index question_person_by_person;
create index question_person_set_out on question_person (person_id, finished_at) where set_out;

-- The auditor looks for questions that nothing looks at; there are none, and so this index is empty.
create index question_without_moment on question (id)
  where state <> 'CLOSED' and next_due is null and escalate_at is null;
