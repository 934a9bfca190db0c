-- Messages caused by what happened, written with it. Position gives the order; a lease says who sends it now.
create table outbox_message (
  id              uuid primary key,
  position        bigint generated always as identity,
  question_id     uuid        not null,
  kind            text        not null,
  recipient_id    uuid        not null,
  payload         jsonb       not null,
  status          text        not null check (status in ('WAITING', 'SENT', 'DEAD', 'NO_ADDRESS')),
  attempts        int         not null default 0,
  created_at      timestamptz not null default clock_timestamp(),
  next_attempt_at timestamptz not null default clock_timestamp(),
  leased_until    timestamptz,
  finished_at     timestamptz,
  last_error      text
);

create index outbox_waiting on outbox_message (position) where status = 'WAITING';
create index outbox_waiting_by_recipient on outbox_message (recipient_id, position) where status = 'WAITING';
create index outbox_dead on outbox_message (position) where status = 'DEAD';
