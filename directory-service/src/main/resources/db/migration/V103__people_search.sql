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

-- What a person can be found by without Elasticsearch: their name as written and in its parts, their function and their numbers.
create function search_words(given text, prefix text, family text, display text, function text, phone text, mobile text) returns text
    language sql immutable parallel safe
    return search_form(display || ' ' || replace(prefix, ' ', '') || family || ' ' || given || ' ' || family || ' ' || coalesce(function, '')
        || ' ' || coalesce(phone, '') || ' ' || coalesce(mobile, ''));

do $$
begin
    execute format(
        'create index person_words on person using gin '
            || '(search_words(given_name, name_prefix, family_name, display_name, function, phone, mobile) %I.gin_trgm_ops) '
            || 'where active',
        (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm'));
end $$;

-- What makes the document of a person in the index another one, as one number; buckets are compared first, so that a
-- difference among a million people is found by reading a few thousand.
create view search_mark as
select p.id, p.active,
    ('x' || left(md5(p.id::text), 2))::bit(8)::int as bucket,
    ('x' || left(md5(concat_ws(':', p.id, p.change,
        (select t.change from team t where t.id = p.team),
        (select string_agg(t.change::text, ',' order by m.position) from team_member m join team t on t.id = m.team
            where m.person = p.id),
        (select string_agg(concat(r.topic, '@', r.area), ',' order by r.topic, r.area) from responsibility r
            where r.person = p.id))), 8))::bit(32)::bigint as mark
from person p;

-- A rebuild of the index that was asked for or goes on; at most one.
create table search_rebuild (
    only_one      boolean primary key default true check (only_one),
    reason        text not null,
    requested_at  timestamptz not null,
    started_at    timestamptz,
    done          bigint not null default 0,
    total         bigint not null default 0
);
