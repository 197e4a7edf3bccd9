delete from customers where id = 0;
