create or replace view order_summaries as
select o.id, o.placed_at, o.total_cents, c.email, concat_ws(' ', c.first_name, c.last_name) as customer_name
from orders o
join customers c on c.id = o.customer_id;

grant select on order_summaries to public;
