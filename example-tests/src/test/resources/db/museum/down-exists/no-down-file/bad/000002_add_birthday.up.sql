alter table customers add column birthday date;
