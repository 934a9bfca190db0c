-- What other systems follow: who was purged, which departments there are, and indexes for looking people up.

create table directory_gone (
    kind    text   not null check (kind in ('PERSON', 'TEAM')),
    id      text   not null,
    change  bigint not null default nextval('directory_change'),
    primary key (kind, id)
);
create index directory_gone_order on directory_gone (kind, change);

-- Departments are only names of people and teams; kept here so that one that disappears leaves a trace.
create table published_department (
    id      text    primary key,
    name    text    not null,
    active  boolean not null,
    change  bigint  not null default nextval('directory_change')
);
create index published_department_order on published_department (change);

-- Up to which change of people and teams the departments were derived.
create table published_until (
    kind    text   primary key check (kind = 'DEPARTMENT'),
    change  bigint not null
);
insert into published_until values ('DEPARTMENT', 0);

-- What others see of a person also changes with their teams, stand-ins and manager.
create view published_person as
    select p.id,
           greatest(p.change, main.change, member.change, substitute.change) as change,
           greatest(p.change, main.change, member.change, boss.change) as user_change
    from person p
    left join team main on main.id = p.team
    left join person boss on boss.id = p.manager
    left join lateral (
        select max(t.change) as change from team_member m join team t on t.id = m.team where m.person = p.id) member on true
    left join lateral (
        select max(s.change) as change from stand_in d join person s on s.id = d.stand_in where d.person = p.id) substitute on true;

-- LIKE 'prefix%' needs its own order of characters; these serve equality too.
create index person_login_prefix on person (lower(login) text_pattern_ops);
create index person_mail_prefix on person (lower(mail) text_pattern_ops);
create index person_display_name_prefix on person (lower(display_name) text_pattern_ops);
create index person_surname_prefix on person (lower(ltrim(name_prefix || ' ' || family_name)) text_pattern_ops);
create index person_phone on person (lower(phone) text_pattern_ops);
create index person_mobile on person (lower(mobile) text_pattern_ops);
create index team_lead on team (lead) where lead is not null;
