-- A digest of the request that came with a key, so that another request with the same key is told from the same one sent again.
alter table question_receipt add column fingerprint text;
alter table intake_receipt add column fingerprint text;
alter table intake_message add column fingerprint text;

create index question_receipt_by_question on question_receipt (question_id);
create index intake_message_by_question on intake_message (question_id);
