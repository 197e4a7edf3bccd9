--- an index that is unique no more
-- expects: ~ index t_a: unique
-- given
create table t (id integer not null primary key, a integer);
create unique index t_a on t (a);
-- sql
create table t (id integer not null primary key, a integer);
create index t_a on t (a);

--- an index in another order
-- expects: ~ index t_ab: columns
-- given
create table t (id integer not null primary key, a integer, b integer);
create index t_ab on t (a, b);
-- sql
create table t (id integer not null primary key, a integer, b integer);
create index t_ab on t (b, a);

--- a foreign key that deletes
-- expects: ~ foreign key child.child_t: on delete
-- given
create table t (id integer not null primary key);
create table child (id integer not null primary key, t_id integer, constraint child_t foreign key (t_id) references t (id));
-- sql
create table t (id integer not null primary key);
create table child (id integer not null primary key, t_id integer, constraint child_t foreign key (t_id) references t (id) on delete cascade);

--- another check
-- expects: ~ check constraint t.t_positive: condition
-- given
create table t (id integer not null primary key, a integer, constraint t_positive check (a > 0));
-- sql
create table t (id integer not null primary key, a integer, constraint t_positive check (a > 1));

--- a primary key over other columns
-- expects: ~ primary key t: columns; ~ primary key t: rowid
-- given
create table t (a integer not null, b integer not null, primary key (a));
-- sql
create table t (a integer not null, b integer not null, primary key (a, b));

--- no primary key
-- expects: - primary key t
-- given
create table t (a integer not null, b integer not null, primary key (a));
-- sql
create table t (a integer not null, b integer not null);
