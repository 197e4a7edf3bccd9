alter table users drop column twice;
