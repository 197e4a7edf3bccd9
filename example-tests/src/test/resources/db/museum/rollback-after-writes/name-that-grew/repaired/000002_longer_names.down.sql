alter table products alter column name type varchar(20) using left(name, 20);
