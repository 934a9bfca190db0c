-- Who left, for the day they are forgotten.
create index person_left on person (left_at) where left_at is not null;
