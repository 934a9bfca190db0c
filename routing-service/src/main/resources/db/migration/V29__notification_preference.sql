-- How colleagues want to get their messages; who has no row gets everything by mail at once.
create table notification_preference (
  person_id   uuid primary key,
  asked       text not null check (asked in ('MAIL', 'CHAT')),
  reminders   text not null check (reminders in ('MAIL', 'CHAT', 'DIGEST')),
  owned       text not null check (owned in ('MAIL', 'CHAT', 'DIGEST')),
  done        text not null check (done in ('MAIL', 'CHAT', 'DIGEST')),
  quiet_from  time,
  quiet_until time,
  digest_at   time,
  -- The last day of which the person had a digest; this row is what makes it one a day.
  digest_day  date,
  check ((quiet_from is null) = (quiet_until is null)),
  check (digest_at is not null or 'DIGEST' not in (reminders, owned, done))
);
create index notification_preference_digest on notification_preference (digest_at) where digest_at is not null;

-- Messages that wait for somebody's digest.
create table digest_item (
  position   bigint generated always as identity primary key,
  person_id  uuid        not null,
  payload    jsonb       not null,
  created_at timestamptz not null default clock_timestamp()
);
create index digest_item_person on digest_item (person_id, position);
