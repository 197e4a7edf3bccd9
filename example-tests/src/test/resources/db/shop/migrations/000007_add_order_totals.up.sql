alter table orders add column total_cents bigint not null default 0;

-- Nothing is lost on the way back: the totals follow from the items.
update orders o
set total_cents = i.total
from (
    select order_id, sum(quantity::bigint * unit_price_cents) as total
    from order_items
    group by order_id
) i
where i.order_id = o.id;
