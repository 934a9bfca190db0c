-- Every mail that was read, once, and what came of it; without what the citizen wrote.
create table intake_mail (
  id          uuid primary key,
  key         text        not null unique,
  sender_hash text        not null,
  outcome     text        not null,
  reason      text,
  question_id uuid references question (id) on delete set null,
  taken_at    timestamptz not null default clock_timestamp(),
  -- Only of what was set aside, so that an administrator can find it; emptied after a while.
  sender      text,
  subject     text
);

create index intake_mail_by_sender on intake_mail (sender_hash, taken_at);
create index intake_mail_set_aside on intake_mail (taken_at) where outcome = 'SET_ASIDE';

-- One instance reads a mailbox; another takes over when it does not say any more that it is there.
create table intake_mail_lease (
  mailbox text primary key,
  holder  uuid        not null,
  until   timestamptz not null
);
