-- From when on a message should be on its way; later than its creation when its recipient does not want to be disturbed.
alter table outbox_message add column due_at timestamptz not null default clock_timestamp();
update outbox_message set due_at = created_at;
-- The mail a message goes out with: its own id when it goes alone, the same for all that go together. Once given it stays, so that
-- a repetition says the same with the same Message-ID.
alter table outbox_message add column bundle_id uuid;
update outbox_message set bundle_id = id where attempts > 0 or last_error is not null;
create index outbox_bundle on outbox_message (bundle_id) where status = 'WAITING' and bundle_id <> id;

-- The promise of which the owner was told that it is near; each one once.
alter table question add column promise_told timestamptz;
create index question_promise_near on question (answer_before)
  where state in ('RECEIVED', 'OFFERED', 'OWNED') and promise_told is distinct from answer_before;
