--- a statement that takes long
-- sql
select count(*) from information_schema.columns a, information_schema.columns b, information_schema.columns c
