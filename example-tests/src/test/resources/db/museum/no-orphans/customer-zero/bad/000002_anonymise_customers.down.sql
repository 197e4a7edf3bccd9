alter table orders drop constraint orders_customer_fk;
update orders set customer_id = former_customer_id where former_customer_id is not null;
alter table orders add constraint orders_customer_fk foreign key (customer_id) references customers (id);
alter table orders drop column former_customer_id;
