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
