alter table customers drop column region;
