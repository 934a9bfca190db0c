-- What the search index does not know yet. A change is queued in the transaction that makes it, so it cannot be lost.

create sequence search_change;

create table search_pending (
    kind    text   not null check (kind in ('PERSON', 'TOPIC')),
    id      text   not null,
    change  bigint not null default nextval('search_change'),
    primary key (kind, id)
);
create index search_pending_order on search_pending (change);
