-- The same statements on SQLite and PostgreSQL: varchar, bigint, integer, boolean. Instants are epoch milliseconds,
-- except in scheduled_tasks, which belongs to db-scheduler.

-- how a chat wants to be spoken to and reminded; `suspended` is why nothing is sent, null while all is well
create table chat (
  id        varchar not null primary key,
  language  varchar,
  zone      varchar not null,
  at        varchar not null,
  ladder    varchar not null,
  suspended varchar
);

create table subscription (
  chat       varchar not null references chat (id) on delete cascade,
  scope      varchar not null,
  created_at bigint  not null,
  primary key (chat, scope)
);

create table mute (
  chat       varchar not null references chat (id) on delete cascade,
  occurrence varchar not null,
  primary key (chat, occurrence)
);

-- one attempt to send one message
create table delivery (
  id         varchar not null primary key,
  chat       varchar not null references chat (id) on delete cascade,
  started_at bigint  not null,
  ended_at   bigint,
  outcome    varchar not null,
  message_id bigint,
  reason     varchar
);
create index delivery_of_chat on delivery (chat);

-- one rung of one occurrence for one chat: planned once, and sent at most once in a message that is known to have arrived
create table reminder (
  chat       varchar not null references chat (id) on delete cascade,
  occurrence varchar not null,
  rung       integer not null,
  due_at     bigint  not null,
  state      varchar not null,
  delivery   varchar,
  primary key (chat, occurrence, rung)
);
-- what every round asks for: it holds only what is still to be sent
create index reminder_due on reminder (due_at) where state in ('planned', 'sending');

-- the revisions every subscription was planned for to the end
create table planned_revision (
  checksum   varchar not null primary key,
  planned_at bigint  not null
);

-- updates as a platform delivered them; the payload goes once it is handled, the id stays
create table inbox (
  update_id   bigint not null primary key,
  payload     varchar,
  received_at bigint not null,
  handled_at  bigint
);
create index inbox_pending on inbox (update_id) where handled_at is null;

-- db-scheduler 16: a row is a chat with something to send, its lease, and when to try again
create table scheduled_tasks (
  task_name            varchar not null,
  task_instance        varchar not null,
  task_data            bytea,
  execution_time       timestamp with time zone not null,
  picked               boolean not null,
  picked_by            varchar,
  last_success         timestamp with time zone,
  last_failure         timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat       timestamp with time zone,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
