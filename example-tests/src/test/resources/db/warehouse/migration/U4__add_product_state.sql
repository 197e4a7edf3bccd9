alter table products drop column state;
