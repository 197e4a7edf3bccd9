drop index customers_phone_idx;
