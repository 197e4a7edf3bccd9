create index concurrently customers_full_name_idx on customers (full_name);
comment on index customers_full_name_idx is 'For the search by name';
