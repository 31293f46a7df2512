-- what people said of answers; lists are JSON arrays of texts
create table feedback (
  id         varchar not null primary key,
  at         bigint  not null,
  chat       varchar not null,
  resolution varchar not null,
  language   varchar not null,
  question   varchar not null,
  context    varchar not null,
  today      varchar not null,
  declined   boolean not null,
  cited      varchar not null,
  helpful    boolean not null,
  expected   varchar
);
create index feedback_by_time on feedback (at);
create index feedback_of_chat on feedback (chat);
