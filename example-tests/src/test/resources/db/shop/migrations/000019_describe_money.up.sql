comment on table orders is 'One purchase of one customer';
comment on column orders.total_cents is 'Sum of the items, in cents of the shop''s currency';
comment on column payments.amount_cents is 'In cents of the shop''s currency';
