create unique index concurrently customers_phone_number_key on customers (phone_number);
