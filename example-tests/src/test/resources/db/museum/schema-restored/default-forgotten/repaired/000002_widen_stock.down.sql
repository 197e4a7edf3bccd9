alter table products alter column stock type integer;
alter table products alter column stock set default 0;
