alter table products alter column price type numeric(8, 2);
