drop type mood;
alter table customers drop column mood;
