--- a statement that takes long
-- sql
select sleep(30), count(*) from information_schema.columns
