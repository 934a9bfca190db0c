-- How often somebody of a team could be reached in working time; counters of a team and an hour, nothing of a person.

create table reachability_figure (
    team       text not null,
    hour       timestamptz not null,
    observed   int not null,
    reachable  int not null check (reachable <= observed),
    primary key (team, hour)
);

-- The last moment of which was counted, so that two instances do not count it twice.
create table reachability_figure_slot (
    id    int primary key check (id = 1),
    slot  timestamptz not null
);
insert into reachability_figure_slot values (1, 'epoch');
