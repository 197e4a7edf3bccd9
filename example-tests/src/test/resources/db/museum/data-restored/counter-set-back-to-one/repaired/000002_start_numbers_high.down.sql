alter table customers drop column number_series;
select setval(pg_get_serial_sequence('customers', 'id'), (select max(id) from customers));
