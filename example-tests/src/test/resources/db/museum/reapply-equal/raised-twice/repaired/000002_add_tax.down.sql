alter table products drop column price_with_tax;
alter table products drop column taxed;
