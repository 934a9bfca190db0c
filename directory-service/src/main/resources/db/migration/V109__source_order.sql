-- Which sources there were, in which order, when one was last read completely: with others, other people are in use.
alter table sync_state add column source_order text;
