-- Partitions, each of which gets rows.

--- partitions by range
create table t (id bigint, at timestamptz not null, n int, primary key (id, at)) partition by range (at);
create table t_1 partition of t for values from (minvalue) to ('2023-01-01');
create table t_2 partition of t for values from ('2023-01-01') to ('2023-02-01');
create table t_3 partition of t for values from ('2023-02-01') to ('2023-03-01');
create table t_4 partition of t for values from ('2031-05-01') to ('2031-05-02');

--- partitions by list
create type kind as enum ('a', 'b', 'c', 'd');
create table t (id int, kind kind) partition by list (kind);
create table t_1 partition of t for values in ('a', 'b');
create table t_2 partition of t for values in ('c');
create table t_3 partition of t for values in ('d', null);

--- partitions by hash
create table t (id uuid primary key, n int) partition by hash (id);
create table t_0 partition of t for values with (modulus 4, remainder 0);
create table t_1 partition of t for values with (modulus 4, remainder 1);
create table t_2 partition of t for values with (modulus 4, remainder 2);
create table t_3 partition of t for values with (modulus 4, remainder 3);

--- default partition
create table t (id int not null, region text not null) partition by list (region);
create table t_eu partition of t for values in ('de', 'fr');
create table t_rest partition of t default;
create table r (id int primary key) partition by range (id);
create table r_1 partition of r for values from (1) to (50);
create table r_rest partition of r default;
create table only_default (id int primary key) partition by range (id);
create table only_default_rest partition of only_default default;

--- partitions of partitions
create table t (id int, country text, day date, primary key (id, country, day)) partition by list (country);
create table t_de partition of t for values in ('de') partition by range (day);
create table t_de_1 partition of t_de for values from ('2024-01-01') to ('2024-07-01');
create table t_de_2 partition of t_de for values from ('2024-07-01') to ('2025-01-01') partition by hash (id);
create table t_de_2_0 partition of t_de_2 for values with (modulus 2, remainder 0);
create table t_de_2_1 partition of t_de_2 for values with (modulus 2, remainder 1);
create table t_us partition of t for values in ('us', 'ca');

--- partitions by an expression
create table t (id int not null, name text not null) partition by list (lower(left(name, 1)));
create table t_ab partition of t for values in ('a', 'b');
create table t_other partition of t default;
create table y (id int not null, at timestamp not null) partition by range ((extract(year from at)));
create table y_2023 partition of y for values from (2023) to (2024);
create table y_2024 partition of y for values from (2024) to (2025);

--- partitions by several columns
create table t (a int, b int, c text) partition by range (a, b);
create table t_1 partition of t for values from (1, 5) to (3, 9);
create table t_2 partition of t for values from (3, 9) to (3, 20);
create table t_3 partition of t for values from (10, minvalue) to (11, maxvalue);
-- column t.a: no row with NULL
-- column t.b: no row with NULL

--- partitions with a check and keys
create table shop (id int primary key);
create table sale (
    id bigint generated always as identity, day date not null, shop_id int not null references shop, amount numeric(8,2) not null check (amount > 0), primary key (id, day)) partition by range (day);
create table sale_1 partition of sale for values from ('2024-01-01') to ('2024-02-01');
create table sale_2 partition of sale for values from ('2024-02-01') to ('2024-03-01');
alter table sale_2 add constraint large check (amount > 100);
create unique index on sale_1 (shop_id, day, id);

--- partitions by truth and number and bytes
create table a (id int, done boolean not null) partition by list (done);
create table a_true partition of a for values in (true);
create table a_false partition of a for values in (false);
create table b (id uuid not null) partition by range (id);
create table b_1 partition of b for values from (minvalue) to ('80000000-0000-0000-0000-000000000000');
create table b_2 partition of b for values from ('80000000-0000-0000-0000-000000000000') to (maxvalue);
create table c (n numeric(6,2) not null, name text not null) partition by range (name);
create table c_1 partition of c for values from ('a') to ('m');
create table c_2 partition of c for values from ('m') to (maxvalue);
