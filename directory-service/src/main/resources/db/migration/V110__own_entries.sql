-- Entered here by people themselves, or by the lead of their team. Never why somebody is absent; what has ended is removed.

create table own_status (
    person         uuid primary key references person (id) on delete cascade,
    says           text not null check (says in ('REACHABLE', 'BUSY', 'BACK_LATER', 'NOTHING')),
    may_interrupt  boolean not null,
    only_channel   text check (only_channel in ('PHONE', 'CHAT', 'MAIL')),
    line           text check (char_length(line) <= 140),
    from_at        timestamptz not null,
    until_at       timestamptz check (until_at > from_at),
    by_team_lead   boolean not null
);

create table own_absence (
    id            uuid primary key,
    person        uuid not null references person (id) on delete cascade,
    from_at       timestamptz not null,
    until_at      timestamptz check (until_at > from_at),
    entered_at    timestamptz not null,
    by_team_lead  boolean not null
);
create index own_absence_person on own_absence (person);
create index own_absence_until on own_absence (until_at);

create table own_pattern (
    person        uuid primary key references person (id) on delete cascade,
    pattern       text not null,
    entered_at    timestamptz not null,
    by_team_lead  boolean not null
);

create table own_stand_in (
    person     uuid not null references person (id) on delete cascade,
    position   int  not null,
    stand_in   uuid not null references person (id) on delete cascade,
    topic      text references topic (key) on delete cascade,
    days       text[] not null,
    first_day  date,
    last_day   date check (last_day >= first_day),
    primary key (person, position)
);
create index own_stand_in_of on own_stand_in (stand_in);

-- A proposal that shows in the profile; who is responsible for a topic is up to its owners.
create table own_topic_wish (
    person  uuid not null references person (id) on delete cascade,
    topic   text not null references topic (key) on delete cascade,
    wish    text not null check (wish in ('KNOWS', 'ASK_ME')),
    primary key (person, topic)
);
create index own_topic_wish_topic on own_topic_wish (topic);

-- Who changed what kind of thing for whom; never what it said. Removed after some months.
create table own_change (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    actor   uuid not null,
    person  uuid,
    team    text,
    kind    text not null,
    action  text not null check (action in ('SET', 'REMOVED')),
    check ((person is null) <> (team is null))
);
create index own_change_person on own_change (person, id desc);
create index own_change_at on own_change (at);

-- Whom somebody named for everything, wherever that was said.
create view named_stand_in as
    select person, stand_in, days, first_day, last_day from stand_in
    union all
    select person, stand_in, days, first_day, last_day from own_stand_in where topic is null;
