alter table payments detach partition payments_2026;

insert into payments (id, order_id, amount_cents, paid_at)
select id, order_id, amount_cents, paid_at from payments_2026;

drop table payments_2026;
