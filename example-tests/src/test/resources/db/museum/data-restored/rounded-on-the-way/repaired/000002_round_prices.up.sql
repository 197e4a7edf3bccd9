alter table products alter column price type integer using (price * 100)::integer;
alter table products rename column price to price_cents;
