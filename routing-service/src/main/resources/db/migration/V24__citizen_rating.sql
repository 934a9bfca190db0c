-- What a citizen thinks of an answer; answers of a question are counted from 1.
create table citizen_rating (
  question_id uuid        not null references question (id) on delete cascade,
  answer      int         not null check (answer > 0),
  score       int         not null check (score between 1 and 10),
  word        text,
  rated_at    timestamptz not null,
  primary key (question_id, answer)
);

create index citizen_rating_by_moment on citizen_rating (rated_at);
