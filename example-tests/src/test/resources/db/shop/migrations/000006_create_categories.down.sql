drop table product_categories;
drop table categories;
