-- Links in mails with which a colleague acts without logging in: only a hash is kept, each works once, for one person and one question.
create table action_link (
  token_hash     text        primary key,
  question_id    uuid        not null,
  recipient_id   uuid        not null,
  recipient_name text        not null,
  recipient_mail text,
  -- What the message told, and when that was: nothing that happened after it is answered by it.
  kind           text        not null,
  at             timestamptz not null,
  help           int,
  expires_at     timestamptz not null,
  used_at        timestamptz
);
create index action_link_expired on action_link (expires_at);
