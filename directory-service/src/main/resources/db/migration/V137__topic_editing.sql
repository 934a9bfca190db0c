-- What the last file said of a topic: the same file again then leaves alone what was edited here since.
alter table topic add column imported text;
alter table topic add column imported_parts text;

-- Who edited what of a topic here, and when; never what it said.
create table topic_change (
    id      bigint generated always as identity primary key,
    topic   text not null,
    at      timestamptz not null,
    actor   uuid not null,
    fields  text[] not null
);
create index topic_change_topic on topic_change (topic, id desc);
