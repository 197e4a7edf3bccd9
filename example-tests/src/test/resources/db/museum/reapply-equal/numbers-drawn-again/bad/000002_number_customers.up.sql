alter table customers add column number bigint;
update customers set number = nextval('customer_numbers');
