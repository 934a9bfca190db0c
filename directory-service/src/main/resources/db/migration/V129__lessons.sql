-- What finished questions taught, without personal data; who finished one is not kept.
create table lesson (
    id        uuid primary key,
    kind      text not null check (kind in ('FINISHED', 'CORRECTED', 'DECLINED', 'NOTHING_FOUND')),
    reason    text check (reason in ('WRONG_TOPIC', 'WRONG_PERSON', 'ABSENT', 'OVERLOADED', 'OTHER')),
    topic     text,
    question  text not null,
    wording   text not null,
    is_right  boolean,
    at        timestamptz not null,
    constraint only_searches_have_no_topic check ((topic is null) = (kind = 'NOTHING_FOUND'))
);
create index lesson_newest_of_topic on lesson (topic, at desc, id) where is_right is not null;
create index lesson_wording on lesson (wording, at desc) where is_right is not null;
create index lesson_at on lesson (at);

-- Counted inside the transaction that changes lessons: nobody sees a number before the lessons that go with it.
create table lesson_version (
    id       int primary key check (id = 1),
    version  bigint not null
);
insert into lesson_version values (1, 0);
