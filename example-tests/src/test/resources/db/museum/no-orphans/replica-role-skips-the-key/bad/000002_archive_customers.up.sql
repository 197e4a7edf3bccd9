create table archived_customers as select id, name from customers where id % 2 = 0;

set local session_replication_role = replica;
delete from customers where id in (select id from archived_customers);
set local session_replication_role = origin;
