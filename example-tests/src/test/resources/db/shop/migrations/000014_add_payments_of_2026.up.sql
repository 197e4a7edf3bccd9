create table payments_2026 (like payments including defaults including constraints);

-- What lies in the default partition so far must move, or the new partition could not be attached.
with moved as (
    delete from payments_other
    where paid_at >= '2026-01-01 00:00:00+00' and paid_at < '2027-01-01 00:00:00+00'
    returning id, order_id, amount_cents, paid_at
)
insert into payments_2026 (id, order_id, amount_cents, paid_at)
select id, order_id, amount_cents, paid_at from moved;

alter table payments attach partition payments_2026
    for values from ('2026-01-01 00:00:00+00') to ('2027-01-01 00:00:00+00');
