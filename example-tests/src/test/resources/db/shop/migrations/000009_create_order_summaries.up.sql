create view order_summaries as
select o.id, o.placed_at, o.total_cents, c.email
from orders o
join customers c on c.id = o.customer_id;
