-- the language in which a chat that set none last asked to be reminded; null: English
alter table chat add column spoken varchar;
