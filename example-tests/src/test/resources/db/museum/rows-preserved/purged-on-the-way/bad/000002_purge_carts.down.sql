alter table carts drop column expires_at;
