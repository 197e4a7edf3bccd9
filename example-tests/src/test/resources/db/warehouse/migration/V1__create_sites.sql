create table sites (
    id bigint generated always as identity primary key,
    name varchar(80) not null unique
);
