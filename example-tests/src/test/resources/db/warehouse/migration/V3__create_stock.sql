create table stock (
    site_id bigint not null references sites (id),
    product_id bigint not null references products (id),
    pieces integer not null check (pieces >= 0),
    primary key (site_id, product_id)
);
