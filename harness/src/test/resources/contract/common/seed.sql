--- tables that hang on each other
-- sql
create table countries (code char(2) not null primary key, name varchar(60) not null);
create table customers (
    id      integer not null primary key,
    email   varchar(100) not null,
    nick    varchar(20),
    born    date,
    country char(2) not null,
    friend  integer,
    constraint customers_email unique (email),
    constraint customers_country foreign key (country) references countries (code),
    constraint customers_friend foreign key (friend) references customers (id)
);
create table orders (
    id          integer not null primary key,
    customer_id integer not null,
    amount      decimal(10, 2) not null,
    state       varchar(10) not null,
    placed      timestamp not null,
    constraint orders_customer foreign key (customer_id) references customers (id),
    constraint orders_amount check (amount between 1 and 500),
    constraint orders_state check (state in ('new', 'paid', 'sent'))
);
create table order_lines (
    order_id integer not null,
    line     smallint not null,
    price    double precision,
    note     text,
    primary key (order_id, line),
    constraint order_lines_order foreign key (order_id) references orders (id),
    constraint order_lines_line check (line > 0)
);
