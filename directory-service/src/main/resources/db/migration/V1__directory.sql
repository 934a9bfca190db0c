-- Owned by the staff directory: only the sync writes these tables, and it follows the source exactly, clearing included.

create table team (
    id          text primary key,
    name        text not null,
    department  text,
    lead        uuid,
    active      boolean not null
);

create table person (
    id            uuid primary key,
    dn            text not null,
    login         text not null,
    given_name    text not null,
    name_prefix   text not null,
    family_name   text not null,
    display_name  text not null,
    function      text,
    team          text references team (id),
    department    text,
    mail          text,
    phone         text,
    mobile        text,
    location      text,
    room          text,
    manager       uuid,
    skills        text[] not null,
    description   text,
    active        boolean not null,
    fingerprint   text not null,
    changed_at    timestamptz not null
);
create index person_team on person (team);
create index person_login on person (lower(login));
create index person_mail on person (lower(mail));

create table working_pattern (
    person   uuid primary key references person (id) on delete cascade,
    pattern  text not null
);

create table absence (
    person      uuid not null references person (id) on delete cascade,
    first_day   date not null,
    last_day    date not null check (last_day >= first_day),
    primary key (person, first_day, last_day)
);

create table stand_in (
    person      uuid not null references person (id) on delete cascade,
    position    int not null,
    stand_in    uuid not null,
    days        text[] not null,
    first_day   date,
    last_day    date,
    primary key (person, position)
);

create table sync_run (
    id           uuid primary key,
    sequence     bigint generated always as identity unique,
    started_at   timestamptz not null,
    finished_at  timestamptz not null,
    outcome      text not null check (outcome in ('APPLIED', 'UNCHANGED', 'HELD', 'FAILED')),
    read         int not null,
    added        int not null,
    changed      int not null,
    gone         int not null,
    detail       text
);
create index sync_run_complete on sync_run (sequence desc) where outcome in ('APPLIED', 'UNCHANGED');

create table sync_finding (
    run       uuid not null references sync_run (id) on delete cascade,
    position  int not null,
    kind      text not null check (kind in ('REJECTED', 'WARNING')),
    dn        text not null,
    reason    text not null,
    primary key (run, position)
);

-- Local: entered or imported here. The sync never touches these tables; they refer to people by their id for life.

create table area (
    key      text primary key,
    name     text not null,
    aliases  text[] not null
);

create table topic (
    key                  text primary key,
    title                text not null,
    uri                  text,
    description          text,
    synonyms             text[] not null,
    example_questions    text[] not null,
    answer               text,
    territorial          boolean not null,
    service_level_hours  int not null check (service_level_hours > 0),
    team                 text
);

create table responsibility (
    topic   text not null references topic (key) on delete cascade,
    person  uuid not null references person (id),
    role    text not null check (role in ('OWNER', 'EXPERT', 'BACKUP')),
    area    text references area (key),
    unique nulls not distinct (topic, person, role, area)
);
create index responsibility_person on responsibility (person);
