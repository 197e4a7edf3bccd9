--- a parent that is taken away
-- expects: broken no-orphans rows-preserved
-- up
alter table customers add column region varchar(20);
-- down
alter table customers drop column region;
set local session_replication_role = replica;
delete from customers where id in (select customer_id from orders);

--- a constraint that is not enforced any more
-- expects: broken constraints-valid schema-restored
-- up
alter table orders drop constraint orders_customer_fk;
-- down
alter table orders add constraint orders_customer_fk foreign key (customer_id) references customers (id) not valid;
