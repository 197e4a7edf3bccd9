alter table products drop column taxed;
