alter table orders drop column status;

-- The type does not go with the column: a second up would find it in its way.
drop type order_status;
