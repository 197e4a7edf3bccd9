create table former_names as select id, full_name from customers;
update customers set full_name = left(full_name, 3);
