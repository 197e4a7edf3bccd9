alter table orders drop constraint orders_quantity_check;
