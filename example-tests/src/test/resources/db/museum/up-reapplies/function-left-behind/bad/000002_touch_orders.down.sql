drop trigger orders_touch on orders;
