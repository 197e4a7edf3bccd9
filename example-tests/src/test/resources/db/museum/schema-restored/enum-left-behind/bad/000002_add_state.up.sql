create type order_state as enum ('open', 'done');
alter table orders add column state order_state not null default 'open';
