-- Searching people without Elasticsearch, and seeing whether Elasticsearch holds what is stored here.

-- A trusted extension: whoever may create in this database may add it. When it is there already, in whichever schema, it is used there.
do $$
begin
    create extension if not exists pg_trgm;
exception when insufficient_privilege then
    raise exception 'The account of directory-service may not add the extension pg_trgm to this database.'
        using hint = 'Let an administrator run once in this database: create extension pg_trgm';
end $$;

-- Lower case, without diacritics, words separated by single spaces, with a space before and after. Immutable, so that it can be indexed.
create function search_form(value text) returns text
    language sql immutable strict parallel safe
    return ' ' || trim(regexp_replace(
        translate(regexp_replace(normalize(lower(replace(replace(value, 'ß', 'ss'), 'æ', 'ae')), nfd), '[\u0300-\u036f''’`]+', '', 'g'),
            'øłđðħı', 'olddhi'),
        '[^[:alnum:]]+', ' ', 'g')) || ' ';

-- What a person can be found by without Elasticsearch: their names, their function and their numbers, apart from each other.
-- Kept in the row, because making it again for everyone who shares a name would take too long.
alter table person add column search_words text not null generated always as (
    search_form(display_name || ' ' || given_name || ' ' || replace(name_prefix, ' ', '') || family_name || ' ' || family_name)
    || '|' || search_form(coalesce(function, ''))
    || '|' || search_form(coalesce(phone, '') || ' ' || coalesce(mobile, ''))) stored;

do $$
begin
    execute format(
        -- New words wait in a list until the table is vacuumed: a first load of many people need not wait for the index.
        'create index person_words on person using gin (search_words %I.gin_trgm_ops)
            with (fastupdate = on, gin_pending_list_limit = 65536) where active',
        (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm'));
end $$;

-- A rebuild of the index that was asked for or goes on; at most one.
create table search_rebuild (
    only_one      boolean primary key default true check (only_one),
    reason        text not null,
    requested_at  timestamptz not null,
    started_at    timestamptz,
    done          bigint not null default 0,
    total         bigint not null default 0
);
