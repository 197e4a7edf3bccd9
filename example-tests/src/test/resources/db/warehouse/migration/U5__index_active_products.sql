drop index active_products;
