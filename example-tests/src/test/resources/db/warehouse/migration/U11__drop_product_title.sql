alter table products add column title varchar(200) not null default '';
alter table products alter column title drop default;
