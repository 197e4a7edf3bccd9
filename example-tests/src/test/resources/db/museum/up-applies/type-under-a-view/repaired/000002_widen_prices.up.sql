drop view prices;
alter table products alter column price_cents type bigint;
create view prices as select id, price_cents from products;
