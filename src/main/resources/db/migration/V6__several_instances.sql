-- who does what only one of several instances may do; a holder counts its beats up for as long as it lives
create table lease (
  name   varchar not null primary key,
  holder varchar not null,
  beat   bigint  not null
);
