create or replace view stock_overview as
select s.name as site, p.code as product, t.pieces
from stock t
join sites s on s.id = t.site_id
join products p on p.id = t.product_id;
