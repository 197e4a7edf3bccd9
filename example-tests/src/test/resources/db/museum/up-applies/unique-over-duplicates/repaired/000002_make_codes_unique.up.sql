-- The rows that stand twice go to a table of their own, from which the down brings them back.
create table currencies_twice as
select c.code, c.name
from (select code, name, row_number() over (partition by code order by ctid) as nth from currencies) c
where c.nth > 1;

delete from currencies c
using currencies first
where first.code = c.code and first.ctid < c.ctid;

alter table currencies add constraint currencies_code_key unique (code);
