alter table products alter column stock drop default;
alter table products alter column stock type bigint;
