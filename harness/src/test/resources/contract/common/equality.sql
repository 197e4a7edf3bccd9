-- Two schemas, made one after the other on the same ground: tables t, t2 and child, a view v.

--- the same statements
-- expects: equivalent
-- given
create table t (id integer not null primary key, a varchar(10) default 'x', b decimal(10, 2) not null);
create index t_a on t (a);
create view v as select id from t where b > 1;
-- sql
create table t (id integer not null primary key, a varchar(10) default 'x', b decimal(10, 2) not null);
create index t_a on t (a);
create view v as select id from t where b > 1;

--- another spelling
-- expects: equivalent
-- given
create table t (id integer not null primary key, a varchar(10) default 'x');
-- sql
CREATE TABLE  t  (id INTEGER  NOT NULL,  a VARCHAR(10)  DEFAULT 'x',  PRIMARY KEY (id));

--- another order of columns
-- expects: equivalent
-- given
create table t (id integer not null primary key, a integer, b integer);
-- sql
create table t (id integer not null primary key, b integer, a integer);

--- one table more
-- expects: + table t2
-- given
create table t (id integer not null primary key);
-- sql
create table t (id integer not null primary key);
create table t2 (id integer not null primary key);

--- one table less
-- expects: - table t2
-- given
create table t (id integer not null primary key);
create table t2 (id integer not null primary key);
-- sql
create table t (id integer not null primary key);

--- one column more
-- expects: + column t.a
-- given
create table t (id integer not null primary key);
-- sql
create table t (id integer not null primary key, a integer);

--- one column less
-- expects: - column t.a
-- given
create table t (id integer not null primary key, a integer);
-- sql
create table t (id integer not null primary key);

--- another type
-- expects: ~ column t.a: type
-- given
create table t (id integer not null primary key, a integer);
-- sql
create table t (id integer not null primary key, a bigint);

--- another length
-- expects: ~ column t.a: type
-- given
create table t (id integer not null primary key, a varchar(10));
-- sql
create table t (id integer not null primary key, a varchar(11));

--- a column that takes no NULL any more
-- expects: ~ column t.a: not null
-- given
create table t (id integer not null primary key, a integer);
-- sql
create table t (id integer not null primary key, a integer not null);

--- another default
-- expects: ~ column t.a: default
-- given
create table t (id integer not null primary key, a integer default 1);
-- sql
create table t (id integer not null primary key, a integer default 2);

--- no default
-- expects: ~ column t.a: default
-- given
create table t (id integer not null primary key, a varchar(10) default 'NULL');
-- sql
create table t (id integer not null primary key, a varchar(10));

--- one index less
-- expects: - index t_a
-- given
create table t (id integer not null primary key, a integer);
create index t_a on t (a);
-- sql
create table t (id integer not null primary key, a integer);

--- an index that is unique no more
-- expects: ~ index t_a: definition
-- given
create table t (id integer not null primary key, a integer);
create unique index t_a on t (a);
-- sql
create table t (id integer not null primary key, a integer);
create index t_a on t (a);

--- an index in another order
-- expects: ~ index t_ab: definition
-- given
create table t (id integer not null primary key, a integer, b integer);
create index t_ab on t (a, b);
-- sql
create table t (id integer not null primary key, a integer, b integer);
create index t_ab on t (b, a);

--- a foreign key less
-- expects: - foreign key child.child_t
-- given
create table t (id integer not null primary key);
create table child (id integer not null primary key, t_id integer, constraint child_t foreign key (t_id) references t (id));
create index child_t_id on child (t_id);
-- sql
create table t (id integer not null primary key);
create table child (id integer not null primary key, t_id integer);
create index child_t_id on child (t_id);

--- a foreign key that deletes
-- expects: ~ foreign key child.child_t: definition
-- given
create table t (id integer not null primary key);
create table child (id integer not null primary key, t_id integer, constraint child_t foreign key (t_id) references t (id));
-- sql
create table t (id integer not null primary key);
create table child (id integer not null primary key, t_id integer, constraint child_t foreign key (t_id) references t (id) on delete cascade);

--- a check less
-- expects: - check constraint t.t_positive
-- given
create table t (id integer not null primary key, a integer, constraint t_positive check (a > 0));
-- sql
create table t (id integer not null primary key, a integer);

--- another check
-- expects: ~ check constraint t.t_positive: definition
-- given
create table t (id integer not null primary key, a integer, constraint t_positive check (a > 0));
-- sql
create table t (id integer not null primary key, a integer, constraint t_positive check (a > 1));

--- another view
-- expects: ~ view v: definition
-- given
create table t (id integer not null primary key, a integer);
create view v as select id from t where a > 1;
-- sql
create table t (id integer not null primary key, a integer);
create view v as select id from t where a > 2;

--- one view less
-- expects: - view v
-- given
create table t (id integer not null primary key);
create view v as select id from t;
-- sql
create table t (id integer not null primary key);

--- a primary key over other columns
-- expects: ~ primary key t.t_pkey: definition
-- given
create table t (a integer not null, b integer not null, primary key (a));
-- sql
create table t (a integer not null, b integer not null, primary key (a, b));

--- no primary key
-- expects: - primary key t.t_pkey
-- given
create table t (a integer not null, b integer not null, primary key (a));
-- sql
create table t (a integer not null, b integer not null);
