create index concurrently stock_by_product on stock (product_id);
