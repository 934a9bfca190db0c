-- What the source says is kept as it says it; what follows from it (managers, stand-ins, memberships, active) is derived.

alter table person
    add column enabled boolean not null default true,
    add column left_at timestamptz,
    add column shadowed_by uuid,
    add column manager_dn text,
    add column manager_key text,
    add column team_names text not null default '',
    add column pattern_text text not null default '',
    add column absence_text text not null default '',
    add column stand_in_text text not null default '',
    add column findings text[] not null default '{}';
-- Written by an earlier version: the next run takes everybody over anew without calling that a change.
update person set fingerprint = '', left_at = case when active then null else changed_at end;
create index person_manager_key on person (source, manager_key);
create index person_missing on person (missing_since) where missing_since is not null;

create table team_name (
    person    uuid not null references person (id) on delete cascade,
    position  int not null,
    name_key  text not null,
    name      text not null,
    primary key (person, position)
);
create index team_name_key on team_name (name_key);

create table stand_in_name (
    person     uuid not null references person (id) on delete cascade,
    position   int not null,
    login_key  text not null,
    days       text[] not null,
    first_day  date,
    last_day   date,
    primary key (person, position)
);
create index stand_in_name_login on stand_in_name (login_key);

alter table team
    add column name_key text not null default '',
    add column dn_key text,
    add column lead_dn text,
    add column lead_key text,
    add column members_hash text not null default '';
update team set name_key = id;
create index team_name_key_of on team (name_key);
create unique index team_entry on team (source, entry_id);
create index team_lead_key on team (lead_key);

create table team_entry_member (
    team    text not null references team (id) on delete cascade,
    dn_key  text not null,
    primary key (team, dn_key)
);
create index team_entry_member_dn on team_entry_member (dn_key);

alter table sync_run
    drop constraint sync_run_outcome_check,
    alter column finished_at drop not null,
    add column source text not null default 'staff',
    add column kind text not null default 'FULL' check (kind in ('FULL', 'DELTA', 'IDS')),
    add column cause text not null default 'SCHEDULE' check (cause in ('SCHEDULE', 'REQUEST', 'PUSH')),
    add column dry_run boolean not null default false,
    add column phase text not null default 'DONE',
    add column expected int,
    add column returned int not null default 0,
    add column moved int not null default 0,
    add column missing int not null default 0,
    add column lost int not null default 0,
    add column rejected int not null default 0,
    add column missed_by_delta int,
    add column plan_hash text,
    add column confirmed_by text,
    add column server text,
    add column cancel_requested boolean not null default false,
    add column lease bigint not null default 0,
    add constraint sync_run_outcome check (outcome in
        ('RUNNING', 'APPLIED', 'UNCHANGED', 'PLANNED', 'HELD', 'FAILED', 'CANCELLED', 'INTERRUPTED'));
drop index sync_run_complete;
create index sync_run_source on sync_run (source, sequence desc);

create table sync_change (
    run         uuid not null references sync_run (id) on delete cascade,
    position    int not null,
    person      uuid not null,
    kind        text not null,
    dn          text not null,
    attributes  text[] not null,
    primary key (run, position)
);

create table sync_lease (
    source      text primary key,
    holder      text not null,
    token       bigint not null,
    expires_at  timestamptz not null
);

create table sync_state (
    source            text primary key,
    watermark_method  text,
    watermark_server  text,
    watermark_scope   text,
    watermark_value   text,
    people            int not null default 0,
    last_full_at      timestamptz,
    last_ids_at       timestamptz,
    observed_at       timestamptz,
    delta             text,
    push              boolean not null default false,
    server            text,
    vendor            text,
    certificate_expires timestamptz
);
insert into sync_state (source, observed_at)
select 'staff', max(finished_at) from sync_run where outcome in ('APPLIED', 'UNCHANGED') having max(finished_at) is not null;
