-- What an agent had begun to write about a call: the form that is open (none: only searching), for whom and about what.
alter table desk_call
  add column form   text check (form in ('handover', 'answer', 'keep')),
  add column person uuid,
  add column topic  text,
  add column answer text,
  add column note   text;
