alter table products add column taxed boolean not null default true;
update products set price = least(price + 1, 99999);
