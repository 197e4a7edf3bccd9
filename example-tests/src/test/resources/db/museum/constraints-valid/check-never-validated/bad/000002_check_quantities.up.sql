alter table orders add constraint orders_quantity_check check (quantity > 0) not valid;
