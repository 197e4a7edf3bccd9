update orders set customer_id = former_customer_id where former_customer_id is not null;
alter table orders drop column former_customer_id;
delete from customers where id = 0;
