alter table users add column age integer;
