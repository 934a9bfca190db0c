-- Who finished the questions of a topic, held against its recorded owner for the page of what is not covered.
create index question_finished_by_topic on question (topic_key, owner_id, changed_at)
  where state in ('ANSWERED', 'CLOSED') and topic_key is not null;
