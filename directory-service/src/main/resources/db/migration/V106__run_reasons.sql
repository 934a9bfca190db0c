-- Why a run went as it did, as codes with numbers that a program can translate; of earlier runs only the sentence is known.

alter table sync_run add column reasons jsonb not null default '[]';
update sync_run set reasons = jsonb_build_array(jsonb_build_object('code', 'OTHER', 'text', detail)) where detail is not null;
alter table sync_run drop column detail;
