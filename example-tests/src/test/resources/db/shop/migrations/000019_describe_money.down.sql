comment on table orders is null;
comment on column orders.total_cents is null;
comment on column payments.amount_cents is null;
