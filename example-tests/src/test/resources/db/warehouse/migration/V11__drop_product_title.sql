alter table products drop column title;
