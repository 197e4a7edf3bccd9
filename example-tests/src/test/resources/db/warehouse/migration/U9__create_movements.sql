drop table movements;
