-- What was seen or done that is not a question, for example a run of the staff directory.
alter table audit_log add column subject text;
