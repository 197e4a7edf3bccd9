drop index customer_phone_idx;
