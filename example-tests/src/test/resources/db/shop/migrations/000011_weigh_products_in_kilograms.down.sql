alter table products drop constraint products_weight_kg_check;
alter table products alter column weight_kg type integer using (weight_kg * 1000)::integer;
alter table products rename column weight_kg to weight_grams;
alter table products add constraint products_weight_grams_check check (weight_grams between 1 and 1000000);
