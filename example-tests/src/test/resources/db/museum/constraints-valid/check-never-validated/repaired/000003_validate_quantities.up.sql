alter table orders validate constraint orders_quantity_check;
