alter table customers rename column phone_retired to phone;
