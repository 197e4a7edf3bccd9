create table abandoned_carts as select id, owner, abandoned from carts where abandoned;
delete from carts where abandoned;
alter table carts add column expires_at timestamptz;
