alter table products validate constraint products_sku_length;
