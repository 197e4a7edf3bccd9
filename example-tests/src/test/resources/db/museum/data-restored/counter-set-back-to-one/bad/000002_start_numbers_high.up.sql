alter table customers add column number_series text;
alter table customers alter column id restart with 1000000;
