alter table order_items
    add column line_total_cents bigint generated always as (quantity::bigint * unit_price_cents) stored;
