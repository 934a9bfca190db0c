-- What came in by itself: the same key of the same source is the same question.
create table intake_receipt (
  source      text        not null,
  key         text        not null,
  question_id uuid        references question (id) on delete cascade,
  taken_at    timestamptz not null default clock_timestamp(),
  primary key (source, key)
);

create index intake_receipt_by_question on intake_receipt (question_id);

-- What a client of the intake API added for a citizen: the same key of the same client is the same message.
create table intake_message (
  client      text not null,
  key         text not null,
  question_id uuid not null references question (id) on delete cascade,
  primary key (client, key)
);
