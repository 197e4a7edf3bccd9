alter table products drop constraint products_weight_grams_check;
alter table products rename column weight_grams to weight_kg;
-- Three digits behind the point hold every gram.
alter table products alter column weight_kg type numeric(8, 3) using weight_kg / 1000.0;
alter table products add constraint products_weight_kg_check check (weight_kg between 0.001 and 1000);
