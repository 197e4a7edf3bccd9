alter table orders drop column state;
drop type order_state;
