-- Alone in its file: CONCURRENTLY cannot share the transaction of other statements.
create index concurrently orders_customer_id_idx on orders (customer_id);
