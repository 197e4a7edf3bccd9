alter table authors rename column full_name to name;
