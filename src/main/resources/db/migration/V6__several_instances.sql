-- who does what only one of several instances may do; a holder counts its beats up for as long as it lives
create table lease (
  name   varchar not null primary key,
  holder varchar not null,
  beat   bigint  not null
);

-- messages that left as one bot within the last minutes; ends_at is the latest time at which one under way may have arrived
create table traffic (
  id      varchar not null primary key,
  chat    bigint  not null,
  ends_at bigint  not null
);
create index traffic_by_end on traffic (ends_at);

-- until when nothing is to be sent to a chat (Bot API retry_after); 0 is everybody
create table silence (
  chat    bigint not null primary key,
  ends_at bigint not null
);

-- what an administrator holds up: a row named 'reminders'
create table pause (
  name      varchar not null primary key,
  since     bigint  not null,
  paused_by varchar not null
);

-- what was sent, and what failed, lately
create index delivery_by_end on delivery (ended_at);
