set local session_replication_role = replica;
delete from customers where id % 2 = 0;
set local session_replication_role = origin;
alter table customers drop column region;
