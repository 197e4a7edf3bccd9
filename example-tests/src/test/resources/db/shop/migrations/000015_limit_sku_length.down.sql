alter table products drop constraint products_sku_length;
