-- Who of a team is on duty: in turn, a week each, and who takes over on some days.

create table duty_roster (
    team            text primary key references team (id) on delete cascade,
    first_day       date not null,
    hand_over_day   text not null,
    hand_over_time  time not null
);

create table duty_member (
    team      text not null references duty_roster (team) on delete cascade,
    position  int  not null,
    person    uuid not null references person (id) on delete cascade,
    primary key (team, position),
    unique (team, person)
);
create index duty_member_person on duty_member (person);

create table duty_swap (
    id          uuid primary key,
    team        text not null references duty_roster (team) on delete cascade,
    person      uuid not null references person (id) on delete cascade,
    first_day   date not null,
    last_day    date not null check (last_day >= first_day),
    entered_at  timestamptz not null
);
create index duty_swap_team on duty_swap (team);
create index duty_swap_person on duty_swap (person);
