-- Tables, columns and their constraints.

--- table
-- drop
drop table t;
-- object
create table t (                                                -- same: create table t => CREATE TABLE "t" -- same: create table t => create table if not exists t -- same: create table t => create table main.t
    id integer                                                  -- same: id integer => "id" INTEGER -- same: id integer => [id] integer -- same: id integer => `id` integer
        primary key                                             -- instead: not null unique --> primary key t; + unique constraint t(id); column t.id: not null
    , name text                                                 -- same: name text => name  TEXT -- instead: name text => name varchar(20) --> column t.name: type
        not null                                                --> column t.name: not null
        default 'x'                                             -- same: default ('x') -- instead: default 'y' --> column t.name: default
        collate nocase                                          -- same: COLLATE NoCase -- instead: collate rtrim --> column t.name: collation
    , price numeric(10, 2)                                      -- same: numeric(10, 2) => NUMERIC(10,2) -- instead: (10, 2) => (10, 3) --> column t.price: type
        default 0                                               --> column t.price: default
    , at text default current_timestamp                         -- same: current_timestamp => CURRENT_TIMESTAMP -- same: current_timestamp => (current_timestamp) -- instead: current_timestamp => current_date --> column t.at: default
    , sum real default (1 + 2)                                  -- same: (1 + 2) => (1+2) -- instead: (1 + 2) => 3 --> column t.sum: default
    , untyped                                                   -- instead: , untyped blob --> column t.untyped: type
    , extra int                                                 --> column t.extra
);
-- changes
alter table t add column more text;                             -- back: alter table t drop column more;           --> + column t.more
alter table t drop column extra;                                -- back: alter table t add column extra int;       --> column t.extra
alter table t rename column extra to more;                      -- back: alter table t rename column more to extra; --> column t.extra; + column t.more
alter table t rename to u;                                      -- back: alter table u rename to t;                --> table t; + table u
create table more (a);                                          -- back: drop table more;                          --> + table more
create table more as select * from t;                           -- back: drop table more;                          --> + table more
drop table t;
    -- back: create table t (id integer primary key, name text not null default 'x' collate nocase, price numeric(10, 2) default 0, at text default current_timestamp, sum real default (1 + 2), untyped, extra int); --> table t
alter table t drop column extra; alter table t add column extra text; -- back: alter table t drop column extra; alter table t add extra int; --> column t.extra: type
alter table t drop column extra; alter table t add column extra int not null default 0; -- back: alter table t drop column extra; alter table t add extra int; --> column t.extra: not null; column t.extra: default
-- twins
alter table t rename to u;                                      -- back: alter table "u" rename to "t";
alter table t rename column name to n;                          -- back: alter table t rename n to name;
alter table t drop column untyped;                              -- back: alter table t add column untyped;
create temp table more (a);                                     -- back: select 1;
create table if not exists t (z);                               -- back: drop table if exists missing;
drop table t;
    -- back: create table t (id integer primary key /* the key */, name text default 'x' not null collate nocase, price numeric(10, 2) default 0, at text default current_timestamp, sum real default (1 + 2), untyped, extra int);
drop table t;
    -- back: create table t (extra int, untyped, sum real default (1 + 2), at text default current_timestamp, price numeric(10, 2) default 0, name text collate nocase default 'x' not null, id integer primary key);
drop table t;                                                   -- back: create table "T" ("ID" integer primary key, "Name" text not null default 'x' collate nocase, price numeric(10, 2) default 0, at text default current_timestamp, sum real default (1 + 2), untyped, extra int); alter table "T" rename to t2; alter table t2 rename to t; alter table t rename column "ID" to id; alter table t rename column "Name" to name;

--- table made anew
-- drop
drop table t;
-- object
create table t (
    id integer primary key
        autoincrement                                           --> primary key t: autoincrement
    , name text not null
        check (name <> '')                                      --> check constraint t(name <> '')
    , age int
    , constraint adult check (age >= 18)                        -- instead: , constraint adult check (age >= 21) --> check constraint t.adult: condition
    , unique (name)                                             --> unique constraint t(name)
);
create index by_age on t (age);                                 --> index by_age
create trigger tr after insert on t begin select 1; end;        --> trigger tr
-- changes
create table n (id integer primary key autoincrement, name text not null check (name <> ''), age int, constraint adult check (age >= 18), unique (name)); insert into n select * from t; drop table t; alter table n rename to t; -->
    -- back: create index by_age on t (age); create trigger tr after insert on t begin select 1; end; --> index by_age; trigger tr
create table n (id integer primary key, name text not null check (name <> ''), age int, constraint adult check (age >= 18), unique (name)); insert into n select * from t; drop table t; alter table n rename to t; create index by_age on t (age); create trigger tr after insert on t begin select 1; end; -->
    -- back: create table n (id integer primary key autoincrement, name text not null check (name <> ''), age int, constraint adult check (age >= 18), unique (name)); insert into n select * from t; drop table t; alter table n rename to t; create index by_age on t (age); create trigger tr after insert on t begin select 1; end; --> primary key t: autoincrement
-- twins
create table n (id integer primary key autoincrement, name text not null, age int); insert into n select * from t; drop table t; alter table n rename to t;
    -- back: create table n (id integer primary key autoincrement, name text not null check (name <> ''), age int, constraint adult check (age >= 18), unique (name)); insert into n select * from t; drop table t; alter table n rename to t; create index by_age on t (age); create trigger tr after insert on t begin select 1; end;
alter table t rename to old;
    -- back: create table t (id integer primary key autoincrement, name text not null check (name <> ''), age int, constraint adult check (age >= 18), unique (name)); insert into t select * from old; drop table old; create index by_age on t (age); create trigger tr after insert on t begin select 1; end;
pragma foreign_keys = off; begin; create table n (id int); drop table t; alter table n rename to t; commit; pragma foreign_keys = on;
    -- back: pragma foreign_keys = off; begin; create table n (id integer primary key autoincrement, name text not null check (name <> ''), age int, constraint adult check (age >= 18), unique (name)); drop table t; alter table n rename to t; create index by_age on t (age); create trigger tr after insert on t begin select 1; end; commit; pragma foreign_keys = on;

--- kinds of tables
-- drop
drop table s; drop table w; drop table b;
-- object
create table s (a int, b text)
strict                                                          -- same: STRICT --> table s: strict
;
create table w (a int primary key, b text)
without rowid                                                   -- same: WITHOUT  ROWID --> table w: without rowid; column w.a: not null
;
create table b (a int primary key, b text)
strict                                                          --> table b: strict; column b.a: not null
;

--- primary key
-- drop
drop table t; drop table u; drop table v;
-- object
create table t (a int, b int
    , primary key (a
        , b                                                     --> primary key t: columns
    )
);
create table u (a integer
    primary key                                                 --> primary key u
);
create table v (a integer
    primary key desc                                            -- instead: primary key --> primary key v: columns; primary key v: rowid
);
-- twins
drop table u;                                                   -- back: create table u (a integer, primary key (a));
drop table u;                                                   -- back: create table u (a integer primary key asc);

--- primary key that counts or not
-- drop
drop table t;
-- object
create table t (
    a integer                                                   -- instead: a int --> column t.a: type; primary key t: rowid
        primary key
    , b int
);

--- unique constraint
-- drop
drop table t;
-- object
create table t (
    a int
        unique                                                  -- same: UNIQUE --> unique constraint t(a)
    , b text collate nocase
    , c int
    , unique (b                                                 -- instead: , unique (b collate binary --> unique constraint t(b, c): columns
        , c)                                                    -- instead: , c desc) --> unique constraint t(b, c): columns
    , constraint named unique (c)                               -- instead: , constraint renamed unique (c) --> unique constraint t.named; + unique constraint t.renamed
        on conflict replace                                     -- instead: on conflict ignore --> unique constraint t.named: on conflict
);
-- twins
drop table t;                                                   -- back: create table t (a int, b text collate nocase, c int, unique (a), unique (b, c), constraint "named" unique (c) on conflict replace);

--- unique constraint or unique index
-- drop
drop table t;
-- object
create table t (
    a int
        unique                                                  --> unique constraint t(a)
    , b int
);
create unique index i on t (b);                                 --> index i
-- changes
drop index i; create table n (a int unique, b int unique); drop table t; alter table n rename to t; -->
    -- back: create table n (a int unique, b int); drop table t; alter table n rename to t; create unique index i on t (b); --> index i; + unique constraint t(b)
create table n (a int, b int); drop table t; alter table n rename to t; create unique index i on t (b); create unique index j on t (a); -->
    -- back: drop table t; create table t (a int unique, b int); create unique index i on t (b); --> unique constraint t(a); + index j

--- check
-- drop
drop table t;
-- object
create table t (
    a int
        check (a > 0)                                           -- same: check (a > 0) => CHECK ( a>0 ) -- same: check (a > 0) => check ("a" > 0) -- instead: check (a > 1) --> check constraint t(a > 0); + check constraint t(a > 1)
    , b int
    , c int constraint positive check (c > 0)                   -- instead: , c int check (c > 0) --> check constraint t.positive; + check constraint t(c > 0)
    , check (a < b)                                             --> check constraint t(a < b)
    , check (b in (1, 2, 3))                                    -- same: (1, 2, 3) => (1,2,3) -- instead: , check (b in (1, 2)) --> check constraint t(b in(1, 2, 3)); + check constraint t(b in(1, 2))
    , check (a is not 'it''s -- no comment')                    -- instead: , check (a is not 'its') --> check constraint t(a is not 'it''s -- no comment'); + check constraint t(a is not 'its')
);
-- twins
drop table t;                                                   -- back: create table t (a int, b int, c int, check (a is not 'it''s -- no comment'), check (b in (1, 2, 3)), check (a < b), constraint positive check (c > 0), check (a > 0));

--- foreign key
-- host
create table p (id integer primary key, a int, b int, unique (a, b), unique (b, a));
create table q (id integer primary key);
-- drop
drop table t;
-- object
create table t (
    id integer primary key
    , p int
        references p (id)                                       -- same: references p => references "p" -- same: references p (id) => references p -- instead: references q (id) --> foreign key t(p): references
        on delete cascade                                       -- instead: on delete set null --> foreign key t(p): on delete
        on update set default                                   --> foreign key t(p): on update
        deferrable initially deferred                           --> foreign key t(p): deferrable
    , a int
    , b int
    , foreign key (a, b) references p (a, b)                    -- same: references p (a, b) => references p(a,b) on delete no action -- same: references p (a, b) => references p (a, b) not deferrable -- instead: , foreign key (a, b) references p (b, a) --> foreign key t(a, b): references
    , constraint named foreign key (b) references q (id)        -- instead: , foreign key (b) references q (id) --> foreign key t.named; + foreign key t(b)
);
-- changes
create table n (id integer primary key, p int, a int, b int, foreign key (a, b) references p (a, b), constraint named foreign key (b) references q (id)); drop table t; alter table n rename to t; -->
    -- back: drop table t; create table t (id integer primary key, p int references p (id) on delete cascade on update set default deferrable initially deferred, a int, b int, foreign key (a, b) references p (a, b), constraint named foreign key (b) references q (id)); --> foreign key t(p)
alter table t add column q int references q (id);               -- back: alter table t rename to o; create table t (id integer primary key, p int references p (id) on delete cascade on update set default deferrable initially deferred, a int, b int, foreign key (a, b) references p (a, b), constraint named foreign key (b) references q (id)); drop table o; --> + column t.q
-- twins
drop table t;                                                   -- back: create table t (id integer primary key, p int, a int, b int, constraint named foreign key (b) references q, foreign key (a, b) references p (a, b), foreign key (p) references p (id) on update set default on delete cascade deferrable initially deferred);

--- foreign key whose table is renamed
-- host
create table t (p int references p (id));
-- drop
drop table p;
-- object
create table p (id integer primary key, n text);
-- changes
alter table p rename to r;                                      -- back: alter table r rename to p;                --> table p; + table r; foreign key t(p): references
pragma legacy_alter_table = on; alter table p rename to r;      -- back: pragma legacy_alter_table = on; alter table r rename to p; --> table p; + table r

--- generated column
-- drop
drop table t;
-- object
create table t (
    a int
    , b int generated always as (a * 2)                         -- same: generated always as => as -- same: (a * 2) => (a*2) -- instead: , b int generated always as (a * 3) --> column t.b: generated
        stored                                                  -- instead: virtual --> column t.b: virtual
    , c int as (a + 1)                                          -- same: as (a + 1) => as (a + 1) virtual -- instead: , c int --> column t.c: generated; column t.c: virtual
);
-- changes
alter table t add column d int as (a + 7) virtual;              -- back: alter table t drop column d;              --> + column t.d
alter table t drop column c;                                    -- back: alter table t add c int generated always as (a + 1) virtual; --> column t.c

--- not null of a column that says what to do on conflict
-- drop
drop table t;
-- object
create table t (a int not null
    on conflict ignore                                          -- instead: on conflict replace --> column t.a: not null on conflict
    , b int
);
