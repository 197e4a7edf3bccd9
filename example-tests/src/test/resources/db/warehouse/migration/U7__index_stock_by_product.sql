drop index concurrently stock_by_product;
