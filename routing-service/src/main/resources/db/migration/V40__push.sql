-- The pair of keys with which push services know this service (VAPID), made once when the configuration has none.
create table push_key (
  only_one    boolean     primary key default true check (only_one),
  public_key  text        not null,
  private_key text        not null,
  made_at     timestamptz not null default clock_timestamp()
);

-- Browsers that show offers as notifications. The endpoint is a secret between the browser and this service.
create table push_subscription (
  id         uuid        primary key,
  person_id  uuid        not null,
  service    text        not null,
  endpoint   text        not null unique check (char_length(endpoint) <= 2000),
  p256dh     text        not null check (char_length(p256dh) <= 200),
  auth       text        not null check (char_length(auth) <= 100),
  server_key text        not null,
  language   text        not null check (language in ('nl', 'en')),
  device     text        not null check (char_length(device) <= 100),
  created_at timestamptz not null
);
create index push_subscription_person on push_subscription (person_id, created_at);
