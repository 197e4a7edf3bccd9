-- There is no "unvalidate": the way back is to put it there again as it was.
alter table products
    drop constraint products_sku_length,
    add constraint products_sku_length check (length(sku) between 1 and 200) not valid;
