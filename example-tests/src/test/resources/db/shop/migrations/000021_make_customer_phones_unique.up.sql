-- The index is there already, so this takes no time.
alter table customers add constraint customers_phone_number_key unique using index customers_phone_number_key;
