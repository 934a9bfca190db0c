-- What telephones do now, and which requests came in just now. Unlogged: worth minutes, written many times a second, and after a
-- crash of PostgreSQL an empty table says "not known", which is true. A request could be replayed then, but what it says is older than
-- what the telephone system sends next.

create unlogged table telephone_state (
    person       uuid primary key,
    state        text not null check (state in ('AVAILABLE', 'IN_CALL', 'DO_NOT_DISTURB', 'OFFLINE')),
    observed_at  timestamptz not null
) with (fillfactor = 50); -- room for the next version of a row on its own page, so that no index changes with a state

create unlogged table telephone_request (
    signature    bytea primary key,
    received_at  timestamptz not null
);
create index telephone_request_received on telephone_request (received_at);
