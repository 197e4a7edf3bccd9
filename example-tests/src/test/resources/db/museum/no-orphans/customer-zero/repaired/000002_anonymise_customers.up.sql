insert into customers (id, name) values (0, 'Anonymous');
alter table orders add column former_customer_id bigint;
update orders set former_customer_id = customer_id, customer_id = 0 where id % 2 = 0;
