alter table readings add column unit text;
