-- What a person's entry says of working time and absences is kept once, with the person: as text, which is also what runs compare.
-- Copies in tables of their own took a third of the time of a first reading: a person has six absences on average.
drop table absence;
drop table working_pattern;
create view working_pattern as
    select id as person, pattern_text as pattern from person where pattern_text <> '';
create view absence as
    select p.id as person,
           cast(split_part(period, '/', 1) as date) as first_day,
           cast(split_part(period, '/', 2) as date) as last_day
    from person p cross join lateral string_to_table(p.absence_text, '; ') as period
    where p.absence_text <> '';

-- The indexes for prefixes serve equality too.
drop index person_login;
drop index person_mail;
