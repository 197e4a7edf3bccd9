alter table orders add column channel text;
create index if not exists orders_placed_at_idx on orders (placed_at);
