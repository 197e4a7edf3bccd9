drop sequence customer_numbers;
drop table customers;
