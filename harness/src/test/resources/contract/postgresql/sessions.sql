--- a statement that takes long
-- sql
select pg_sleep(30)
