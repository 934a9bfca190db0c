-- "+31 (0)6 ..." is the number that "06 ..." is too. The index holds what the function said before.
drop index question_by_caller_phone;
create or replace function phone_digits(phone text) returns text language sql immutable as
  $$ select regexp_replace(regexp_replace(phone, '\D', '', 'g'), '^(0031|31)0?(?=\d{9}$)', '0') $$;
create index question_by_caller_phone on question (phone_digits(snapshot #>> '{caller,phone}'))
  where snapshot #>> '{caller,phone}' is not null;

-- What was told about one question goes when its citizen is forgotten.
create index outbox_message_by_question on outbox_message (question_id) where question_id is not null;
