create materialized view best_sellers as
select p.id as product_id, p.name, count(*) as orders, sum(i.line_total_cents) as revenue_cents
from products p
join order_items i on i.product_id = p.id
group by p.id, p.name;

create unique index best_sellers_product_id_idx on best_sellers (product_id);
