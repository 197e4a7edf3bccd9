create index customers_phone_idx on customers (phone);
