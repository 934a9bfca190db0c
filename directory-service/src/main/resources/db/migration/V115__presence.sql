-- What sources outside the staff directory said last, for when they do not answer. Never why somebody is away, and no history.

create table presence_absence (
    person       uuid not null references person (id) on delete cascade,
    origin       text not null check (origin in ('AUTOMATIC_REPLY', 'OUTLOOK_CALENDAR', 'FEED')),
    starts_at    timestamptz not null,
    ends_at      timestamptz check (ends_at > starts_at),
    observed_at  timestamptz not null,
    primary key (person, origin, starts_at)
);

-- When the next round of a kind is due; whoever moves it on makes the round.
create table presence_round (
    name    text primary key,
    due_at  timestamptz not null
);
