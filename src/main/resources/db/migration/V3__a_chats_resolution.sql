-- which resolution a chat speaks of unless it names another; null: whichever is the default
alter table chat add column resolution varchar;

-- a subscription belongs to a resolution; those from before belong to the default one, whose symbol the service fills in
-- where this is empty (Subscriptions.adopt), before anything reads it
create table subscription_of_resolution (
  chat       varchar not null references chat (id) on delete cascade,
  resolution varchar not null,
  scope      varchar not null,
  created_at bigint  not null,
  primary key (chat, resolution, scope)
);
insert into subscription_of_resolution (chat, resolution, scope, created_at)
  select chat, '', scope, created_at from subscription;
drop table subscription;
alter table subscription_of_resolution rename to subscription;

-- scopes covered every resolution until now: everything is planned anew at the next start
delete from planned_revision;
