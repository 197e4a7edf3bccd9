alter table products add column taxed boolean not null default true;
alter table products add column price_with_tax numeric(10, 2);
update products set price_with_tax = least(price + 1, 99999);
