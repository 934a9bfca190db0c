-- Which colleague is behind a user of a chat. Place is where the bot finds that user, for chats that say so themselves.
create table chat_link (
  vendor       text        not null,
  workspace    text        not null,
  chat_user    text        not null,
  person_id    uuid        not null,
  display_name text        not null,
  mail         text,
  how          text        not null check (how in ('MAIL', 'CODE')),
  place        text,
  linked_at    timestamptz not null,
  used_at      timestamptz not null,
  primary key (vendor, workspace, chat_user)
);

create index chat_link_by_person on chat_link (person_id, used_at desc);

-- Codes with which a colleague links a chat, once; only their digest is kept.
create table chat_code (
  code_digest  text primary key,
  person_id    uuid        not null,
  display_name text        not null,
  mail         text,
  valid_until  timestamptz not null
);

-- Messages that came in, so that a repeated one does nothing.
create table chat_nonce (
  vendor  text        not null,
  nonce   text        not null,
  seen_at timestamptz not null,
  primary key (vendor, nonce)
);

create index chat_nonce_by_age on chat_nonce (seen_at);

-- Where the bot said something about a question, so that it can change it.
create table chat_post (
  parcel_id   uuid primary key,
  question_id uuid        not null,
  person_id   uuid        not null,
  vendor      text        not null,
  offer       boolean     not null,
  place       text        not null,
  message_id  text        not null,
  posted_at   timestamptz not null default clock_timestamp()
);

create index chat_post_by_question on chat_post (question_id, person_id, vendor, posted_at desc);
