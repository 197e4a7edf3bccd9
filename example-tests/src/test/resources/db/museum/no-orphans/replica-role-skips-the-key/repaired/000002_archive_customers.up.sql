create table archived_orders as select * from orders where customer_id % 2 = 0;
create table archived_customers as select id, name from customers where id % 2 = 0;

delete from orders where id in (select id from archived_orders);
delete from customers where id in (select id from archived_customers);
