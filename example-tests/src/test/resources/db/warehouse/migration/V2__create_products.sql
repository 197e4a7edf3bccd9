create table products (
    id bigint generated always as identity primary key,
    code varchar(20) not null,
    title varchar(200) not null
);
