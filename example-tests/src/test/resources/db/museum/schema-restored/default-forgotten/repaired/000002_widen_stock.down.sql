alter table products alter column stock type integer using least(stock, 2147483647);
alter table products alter column stock set default 0;
