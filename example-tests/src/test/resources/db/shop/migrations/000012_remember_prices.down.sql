drop trigger products_remember_price on products;
drop function remember_price();
drop table price_changes;
