-- What people are found by without Elasticsearch, apart from them and after them: making the words and their index took a third of the
-- time in which a first run writes people, and nobody waits for it while Elasticsearch answers.
alter table person drop column search_words;

-- Only active people; no reference to them, because rows come and go with them by the trigger below.
create table searched_person (
    person  uuid primary key,
    team    text,
    words   text not null
);
create index searched_person_team on searched_person (team);

do $$
begin
    execute format(
        -- New words wait in a list until the table is vacuumed: a first load of many people need not wait for the index.
        'create index searched_person_words on searched_person using gin (words %I.gin_trgm_ops)
            with (fastupdate = on, gin_pending_list_limit = 65536)',
        (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm'));
end $$;

-- Up to which change of people that was done; changes of people are committed in order.
create table searched_until (
    only_one  boolean primary key default true check (only_one),
    change    bigint not null
);
insert into searched_until (change) values (0);

create or replace function forget_details() returns trigger language plpgsql as $$
begin
    delete from searched_person where person in (select id from gone);
    delete from team_name where person in (select id from gone);
    delete from stand_in_name where person in (select id from gone);
    delete from stand_in where person in (select id from gone);
    delete from team_member where person in (select id from gone);
    return null;
end $$;

create or replace function empty_details() returns trigger language plpgsql as $$
begin
    truncate searched_person, team_name, stand_in_name, stand_in, team_member, team_entry_member;
    return null;
end $$;
