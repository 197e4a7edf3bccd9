alter table carts drop column expires_at;
insert into carts (id, owner, abandoned) select id, owner, abandoned from abandoned_carts;
drop table abandoned_carts;
