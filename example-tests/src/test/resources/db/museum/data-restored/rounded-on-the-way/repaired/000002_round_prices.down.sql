alter table products rename column price_cents to price;
alter table products alter column price type numeric(8, 2) using price / 100.0;
