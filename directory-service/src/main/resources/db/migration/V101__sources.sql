-- Several staff directories, more facts of each person, and a number that rises with every change for those who follow along.

create sequence directory_change;

alter table team
    add column source text not null default 'staff',
    add column entry_id uuid,
    add column change bigint not null default nextval('directory_change');
create index team_change on team (change);

alter table person
    add column source text not null default 'staff',
    add column dn_key text not null default '',
    add column languages text[] not null default '{}',
    add column village text,
    add column photo text,
    add column reference_key text not null default '',
    add column missing_since timestamptz,
    add column missed_runs int not null default 0,
    add column change bigint not null default nextval('directory_change');
create index person_source_dn on person (source, dn_key);
create index person_change on person (change);
create index person_manager on person (manager);
create index stand_in_stand_in on stand_in (stand_in);

create table team_member (
    person    uuid not null references person (id) on delete cascade,
    team      text not null references team (id),
    position  int not null,
    primary key (person, team)
);
create index team_member_team on team_member (team);

create table person_photo (
    person  uuid primary key references person (id) on delete cascade,
    hash    text not null,
    type    text not null,
    image   bytea not null
);
