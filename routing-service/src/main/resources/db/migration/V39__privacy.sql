-- Personal data leaves a finished question after its time; the log stays, without what it said.
create or replace function refuse_change_of_event() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('raakpunt.erasing', true) = 'yes'
    and (new.question_id, new.sequence, new.type, new.at) = (old.question_id, old.sequence, old.type, old.at)
    and new.by_person is not distinct from old.by_person then
    return new;
  end if;
  raise exception '% is append only', tg_table_name;
end $$;
drop trigger question_event_is_append_only on question_event;
create trigger question_event_is_append_only before update or delete on question_event
  for each row execute function refuse_change_of_event();

-- What is gone already: nothing, who asked, or every text.
alter table question add column erased text check (erased in ('CONTACT', 'TEXTS'));
create index question_to_erase on question (changed_at) where state = 'CLOSED' and erased is distinct from 'TEXTS';

-- Finding the questions of one citizen.
create function phone_digits(phone text) returns text language sql immutable as
  $$ select regexp_replace(regexp_replace(phone, '\D', '', 'g'), '^(0031|31)(?=\d{9}$)', '0') $$;
create index question_by_caller_mail on question (lower(snapshot #>> '{caller,mail}')) where snapshot #>> '{caller,mail}' is not null;
create index question_by_caller_phone on question (phone_digits(snapshot #>> '{caller,phone}'))
  where snapshot #>> '{caller,phone}' is not null;

-- Proof that the time limits work.
create table privacy_run (
  at       timestamptz not null primary key,
  contacts int         not null,
  texts    int         not null
);
