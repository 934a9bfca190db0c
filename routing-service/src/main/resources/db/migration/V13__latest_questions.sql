-- The latest questions are what a manager tries new rules on.
create index question_latest on question (received_at desc) where topic_key is not null;
