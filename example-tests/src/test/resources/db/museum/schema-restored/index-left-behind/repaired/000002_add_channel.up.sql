alter table orders add column channel text;
create index orders_placed_at_idx on orders (placed_at);
