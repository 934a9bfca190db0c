-- Which streets lie in which area, to recognise a place in a question. Never house numbers.
create table street (
    area       text not null references area (key) on delete cascade,
    name       text not null,
    postcodes  text[] not null,
    primary key (area, name)
);
