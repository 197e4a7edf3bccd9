alter table authors rename column name to full_name;
