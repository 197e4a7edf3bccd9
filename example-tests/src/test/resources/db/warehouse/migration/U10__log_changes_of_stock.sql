drop trigger log_stock on stock;
drop function log_stock();
drop table stock_changes;
