-- The states of the data that were applied, for good: the one with the greatest number is active. A number can be given
-- only once, so of two admins who apply to the same state one is refused.
create table revision (
  number     bigint  not null primary key,
  checksum   varchar not null,
  applied_at bigint  not null,
  applied_by varchar not null,
  added      integer not null,
  changed    integer not null,
  removed    integer not null
);

-- the content of a file, once however many revisions have it
create table file (
  checksum varchar not null primary key,
  content  varchar not null
);

create table revision_file (
  revision bigint  not null references revision (number),
  path     varchar not null,
  file     varchar not null references file (checksum),
  primary key (revision, path)
);
