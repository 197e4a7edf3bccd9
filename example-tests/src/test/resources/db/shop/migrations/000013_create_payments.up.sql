create table payments (
    id           bigserial,
    order_id     bigint not null references orders (id),
    amount_cents bigint not null check (amount_cents > 0),
    paid_at      timestamptz not null,
    primary key (id, paid_at)
) partition by range (paid_at);

create table payments_2025 partition of payments
    for values from ('2025-01-01 00:00:00+00') to ('2026-01-01 00:00:00+00');

create table payments_other partition of payments default;

create index payments_order_id_idx on payments (order_id);
