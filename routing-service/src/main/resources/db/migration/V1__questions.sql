-- The log is the truth; everything else about a question can be derived from it again.
create table question_event (
  question_id uuid        not null,
  sequence    bigint      not null check (sequence > 0),
  type        text        not null,
  at          timestamptz not null,
  by_person   uuid,
  payload     jsonb       not null,
  primary key (question_id, sequence)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append only', tg_table_name;
end $$;

create trigger question_event_is_append_only before update or delete on question_event
  for each row execute function refuse_change();

-- The question as it is now: one row, exactly one owner.
create table question (
  id              uuid primary key,
  reference       text        not null unique,
  version         bigint      not null,
  state           text        not null check (state in ('RECEIVED', 'OFFERED', 'OWNED', 'ANSWERED', 'CLOSED')),
  owner_id        uuid        not null,
  owner_name      text        not null,
  offered_to_id   uuid,
  offered_to_name text,
  respond_before  timestamptz,
  received_at     timestamptz not null,
  answer_before   timestamptz not null,
  changed_at      timestamptz not null,
  topic_key       text,
  topic_title     text,
  area            text,
  text            text        not null,
  snapshot        jsonb       not null,
  constraint offered_has_an_offer check ((state = 'OFFERED') = (offered_to_id is not null)),
  constraint offer_has_a_time check ((offered_to_id is null) = (respond_before is null))
);

create index question_open_by_owner on question (owner_id, answer_before) where state <> 'CLOSED';
create index question_offered_to on question (offered_to_id, respond_before) where state = 'OFFERED';
create index question_due on question (respond_before) where state = 'OFFERED';

-- Whom a question concerns: whoever took, owned or was offered it; set_out for who took or offered it.
create table question_person (
  question_id uuid    not null references question (id),
  person_id   uuid    not null,
  set_out     boolean not null,
  primary key (question_id, person_id)
);

create index question_person_by_person on question_person (person_id, set_out);

-- The same key by the same person is the same question.
create table question_receipt (
  person_id   uuid        not null,
  key         text        not null,
  question_id uuid        not null,
  created_at  timestamptz not null default now(),
  primary key (person_id, key)
);
