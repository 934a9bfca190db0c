-- The ordered rules of who gets what, as a whole for each version, so that who changed what can always be told.
create table routing_rules (
    version  bigint primary key check (version > 0),
    at       timestamptz not null,
    actor    uuid not null,
    rules    jsonb not null
);

create function refuse_rule_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append only', tg_table_name;
end $$;

create trigger routing_rules_is_append_only before update or delete on routing_rules
  for each row execute function refuse_rule_change();
