drop trigger orders_touch on orders;
drop function touch_order();
