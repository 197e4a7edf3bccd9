-- New rows are checked at once, old ones by the next migration: neither holds a strong lock for long.
alter table products add constraint products_sku_length check (length(sku) between 1 and 200) not valid;
