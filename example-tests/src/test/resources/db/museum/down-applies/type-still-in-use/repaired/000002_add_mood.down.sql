alter table customers drop column mood;
drop type mood;
