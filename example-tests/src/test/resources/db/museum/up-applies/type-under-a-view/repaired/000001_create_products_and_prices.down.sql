drop view prices;
drop table products;
