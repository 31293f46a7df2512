-- the language in which a chat that set none last asked to be reminded; null: English
alter table chat add column spoken varchar;

-- who wants working days only and is quiet on all of them could not be reminded on any day
update chat set working_days = 0 where quiet_days like '1,2,3,4,5%';
