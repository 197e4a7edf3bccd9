create schema host; create table host.customers (id int primary key, name text);
