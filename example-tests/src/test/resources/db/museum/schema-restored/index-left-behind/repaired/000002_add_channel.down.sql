drop index orders_placed_at_idx;
alter table orders drop column channel;
