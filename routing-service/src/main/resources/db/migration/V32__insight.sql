-- One row per question with what figures are made of; derived from question_event and made again from it at any time.
-- Holds no person: of who was involved only one of 64 marks each is kept, shared by many, to tell a group from a few people.
create table insight_question (
  question_id            uuid        primary key,
  received_at            timestamptz not null,
  channel                text        not null,
  topic_key              text,
  topic_title            text,
  team_id                text,
  team_name              text,
  due_at                 timestamptz,
  offered_at             timestamptz,
  waiting_since          timestamptz,
  agents                 bigint      not null default 0,
  colleagues             bigint      not null default 0,
  merged                 int         not null default 0,
  answered               int         not null default 0,
  first_contact          int         not null default 0,
  by_agent               int         not null default 0,
  kept                   int         not null default 0,
  offered                int         not null default 0,
  offers                 int         not null default 0,
  accepted               int         not null default 0,
  accept_seconds         bigint      not null default 0,
  handoffs               int         not null default 0,
  ping_pong              int         not null default 0,
  routed                 int         not null default 0,
  first_time_right       int         not null default 0,
  topic_corrected        int         not null default 0,
  taken_over             int         not null default 0,
  declined_wrong_topic   int         not null default 0,
  declined_wrong_person  int         not null default 0,
  declined_absent        int         not null default 0,
  declined_overloaded    int         not null default 0,
  declined_other         int         not null default 0,
  lapsed                 int         not null default 0,
  escalated              int         not null default 0,
  nobody_left            int         not null default 0,
  reopened               int         not null default 0,
  waited                 int         not null default 0,
  waiting_seconds        bigint      not null default 0
);

create index insight_question_received on insight_question (received_at);
create index insight_question_team on insight_question (team_id, received_at) where team_id is not null;

-- What citizens thought of it; not in the log of questions, so kept when the rest is made again.
create table insight_rating (
  question_id uuid        primary key,
  mark        int         not null check (mark between 1 and 10),
  rated_at    timestamptz not null
);
