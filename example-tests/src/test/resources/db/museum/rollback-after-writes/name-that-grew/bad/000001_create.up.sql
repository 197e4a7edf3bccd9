create table products (id int primary key, name varchar(20) not null);
