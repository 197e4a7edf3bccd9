alter table products alter column price_cents type bigint;
