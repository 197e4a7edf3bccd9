drop index customers_name_search_idx;
