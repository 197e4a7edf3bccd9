create index active_products on products (code) where state = '${active}';
