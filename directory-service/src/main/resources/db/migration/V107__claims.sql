-- Entries of people whom another source keeps: somebody who is in two sources with one identity is here once.
create table person_claim (
    source       text     not null,
    person       uuid     not null references person (id) on delete cascade,
    dn           text     not null,
    dn_key       text     not null,
    fingerprint  text     not null,
    enabled      boolean  not null,
    primary key (source, person)
);
create index person_claim_name on person_claim (source, dn_key);
create index person_claim_person on person_claim (person);
