alter table customers rename column phone_number to phone;
