alter table products drop column pieces;
