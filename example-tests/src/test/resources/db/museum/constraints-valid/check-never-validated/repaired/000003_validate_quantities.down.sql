alter table orders
    drop constraint orders_quantity_check,
    add constraint orders_quantity_check check (quantity > 0) not valid;
