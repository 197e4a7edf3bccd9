drop table shelves;
drop function warehouse_exists(text);
drop table warehouses;
