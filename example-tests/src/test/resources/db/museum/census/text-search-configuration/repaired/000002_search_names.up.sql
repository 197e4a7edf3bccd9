create index customers_name_search_idx on customers using gin (to_tsvector('simple', full_name));
