alter table orders add column referrer_id bigint;
alter table orders add constraint orders_referrer_fk foreign key (referrer_id) references customers (id) not valid;
