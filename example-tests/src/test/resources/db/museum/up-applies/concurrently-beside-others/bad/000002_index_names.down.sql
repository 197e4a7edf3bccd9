drop index customers_full_name_idx;
