create table archived_customers as select id, name from customers where id % 2 = 0;

alter table customers disable trigger all;
delete from customers where id in (select id from archived_customers);
alter table customers enable trigger all;
