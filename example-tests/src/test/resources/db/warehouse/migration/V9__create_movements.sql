create table movements (
    id bigint generated always as identity primary key,
    site_id bigint not null,
    product_id bigint not null,
    pieces integer not null,
    foreign key (site_id, product_id) references stock (site_id, product_id)
);
