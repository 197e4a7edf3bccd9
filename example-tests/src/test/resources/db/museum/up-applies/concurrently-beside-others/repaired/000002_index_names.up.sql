create index concurrently customers_full_name_idx on customers (full_name);
