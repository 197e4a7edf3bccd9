alter table orders add column former_customer_id bigint;
alter table orders drop constraint orders_customer_fk;
update orders set former_customer_id = customer_id, customer_id = 0 where id % 2 = 0;
alter table orders add constraint orders_customer_fk foreign key (customer_id) references customers (id) not valid;
