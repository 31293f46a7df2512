-- what somebody recorded about an occurrence, for every chat; an ordinal can be given only once, so of two who record
-- something at the same moment one is refused. Author and chat go when the chat is forgotten.
create table settlement (
  occurrence  varchar not null,
  ordinal     integer not null,
  outcome     varchar not null,
  day         varchar,
  document    varchar,
  note        varchar,
  made_in     varchar,
  made_by     bigint,
  made_at     bigint  not null,
  undone_in   varchar,
  undone_by   bigint,
  undone_at   bigint,
  spread      integer not null,
  primary key (occurrence, ordinal)
);
-- what is still to be brought to every chat
create index settlement_unspread on settlement (occurrence) where spread = 0;

-- what a chat set itself: so many days ahead of a deadline's dates, or on a day
create table step (
  id         varchar not null primary key,
  chat       varchar not null references chat (id) on delete cascade,
  title      varchar not null,
  ladder     varchar not null,
  resolution varchar,
  deadline   varchar,
  days       integer,
  day        varchar,
  made_by    bigint  not null,
  made_at    bigint  not null
);
create index step_of_chat on step (chat);
create index step_of_deadline on step (resolution, deadline, chat);

-- the day before which a chat wants to hear nothing of something
create table snooze (
  chat       varchar not null references chat (id) on delete cascade,
  occurrence varchar not null,
  until      varchar not null,
  primary key (chat, occurrence)
);

-- a chat's quiet hours (22:00-07:00), quiet days and the day of its digest (1 is Monday), and whether only working days count
alter table chat add column quiet_hours varchar;
alter table chat add column quiet_days varchar;
alter table chat add column working_days integer not null default 0;
alter table chat add column digest integer;

-- a subscription's own ladder, and who made it
alter table subscription add column ladder varchar;
alter table subscription add column made_by bigint;

-- due_at is when it is to be sent; while that is held back, wanted_at is when it was to be
alter table reminder add column wanted_at bigint;
create index reminder_of_occurrence on reminder (occurrence, chat);

-- what an admin looks for: attempts that did not end well
create index delivery_in_trouble on delivery (started_at) where outcome in ('unknown', 'refused');
