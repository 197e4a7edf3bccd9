alter table customers add column number bigint;
update customers c
set number = n.nth
from (select id, row_number() over (order by id) as nth from customers) n
where n.id = c.id;
