insert into customers (id, name) select id, name from archived_customers;
drop table archived_customers;
