alter table products add column weight_${unit} integer;
comment on column products.weight_${unit} is 'as it leaves the warehouse, in ${unit}';
