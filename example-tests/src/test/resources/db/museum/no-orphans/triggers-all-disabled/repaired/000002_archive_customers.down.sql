insert into customers (id, name) select id, name from archived_customers;
insert into orders (id, customer_id, note, placed_at) select id, customer_id, note, placed_at from archived_orders;
drop table archived_customers;
drop table archived_orders;
