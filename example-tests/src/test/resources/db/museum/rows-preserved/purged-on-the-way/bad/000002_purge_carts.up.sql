delete from carts where abandoned;
alter table carts add column expires_at timestamptz;
