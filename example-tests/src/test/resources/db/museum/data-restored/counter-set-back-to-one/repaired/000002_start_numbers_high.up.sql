alter table customers add column number_series text;
select setval(pg_get_serial_sequence('customers', 'id'), 1000000);
