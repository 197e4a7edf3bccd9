alter table customers drop column number;
