alter table customers drop column number_series;
alter table customers alter column id restart with 1;
