-- The index goes with its constraint, but was there before it.
alter table customers drop constraint customers_phone_number_key;
create unique index customers_phone_number_key on customers (phone_number);
