-- Indexes and keys.

--- index
-- host
create table t (a int, b varchar(100), c varchar(100), d text, key other (a, b));
-- drop
drop index i on t;
-- object
create index i on t (
    b                                                           -- instead: c --> index t.i: columns
        (10)                                                    -- instead: (20) --> index t.i: columns
    , a                                                         --> index t.i: columns
        desc                                                    -- mysql
)
comment 'what it is for'                                        --> index t.i: comment
;
-- changes
drop index i on t;                                              -- back: create index i on t (b(10), a desc) comment 'what it is for'; --> index t.i -- mysql
drop index i on t;                                              -- back: create index i on t (b(10), a) comment 'what it is for'; --> index t.i -- mariadb
alter table t rename index i to j;                              -- back: alter table t rename key j to i;          --> index t.i; + index t.j
alter table t drop index other, add index other (b, a);         -- back: alter table t drop key other, add key other (a, b); --> index t.other: columns
alter table t drop index other, add unique index other (a, b);  -- back: alter table t drop index other, add index other (a, b); --> index t.other: unique
alter table t drop index other, add index other (a);            -- back: alter table t drop index other, add index other (a, b); --> index t.other: columns
alter table t drop index other, add index other (a, b(7));      -- back: alter table t drop index other, add index other (a, b); --> index t.other: columns
alter table t drop index other, add index other (a, b, c);      -- back: alter table t drop index other, add index other (a, b); --> index t.other: columns
create index more on t (c);                                     -- back: alter table t drop index more;            --> + index t.more
alter table t add index (c);                                    -- back: alter table t drop index c;               --> + index t.c
-- twins
alter table t drop index other;                                 -- back: create index other using btree on t (a asc, b);
alter table t drop index other;                                 -- back: alter table t add key other (a, b(100));
alter table t alter index other invisible;                      -- back: alter table t alter index other visible;  -- mysql
alter table t alter index other ignored;                        -- back: alter table t alter index other not ignored; -- mariadb
alter table t disable keys;                                     -- back: alter table t enable keys;
alter table t drop index other, drop index i;                   -- back: alter table t add index other (`a`, `b`), add index i (`b`(10), `a` desc) comment 'what it is for'; -- mysql

--- direction of a key part
-- host
create table t (a int, b int);
-- drop
drop index i on t;
-- object
create index i on t (a
    desc                                                        --> index t.i: columns -- mysql
    desc                                                        --> index t.i: columns -- mariadb since 10.8
    , b
        asc                                                     -- same:
);

--- prefix of a key part
-- host
create table t (d text, e varbinary(50), f blob);
-- drop
drop index i on t; drop index j on t;
-- object
create index i on t (d(10)                                      -- instead: d(10) => d(11) --> index t.i: columns
    , e(5)                                                      -- instead: , e --> index t.i: columns
);
create unique index j on t (f(9)                                -- instead: f(9) => f(8) --> index t.j: columns
);
-- changes
drop index i on t; create index i on t (d(100), e(5));          -- back: drop index i on t; create index i on t (d(10), e(5)); --> index t.i: columns

--- unique index
-- drop
drop table t;
-- object
create table t (
    a int not null
    , b int
    , unique
        key                                                     -- same: index -- same:
        i (a                                                    -- instead: i (b --> index t.i: columns
    )
    , constraint c unique (b)                                   -- same: constraint c unique (b) => unique index c (b) -- instead: constraint c unique (b) => index c (b) --> index t.c: unique
    , d int unique                                              -- same: unique => unique key -- instead: d int unique => d int --> index t.d
);
-- changes
alter table t drop index i;                                     -- back: create unique index i on t (a);           --> index t.i
alter table t drop index c, add index c (b);                    -- back: drop index c on t; alter table t add constraint c unique (b); --> index t.c: unique
-- twins
drop index d on t;                                              -- back: alter table t add unique (d);
alter table t drop key d;                                       -- back: alter table t modify d int unique;
alter table t drop column d;                                    -- back: alter table t add d int null unique key;

--- primary key
-- drop
drop table t;
-- object
create table t (
    a int not null
    , b int not null
    , primary key (a                                            -- same: primary key => constraint primary key -- same: primary key => constraint pk primary key -- same: primary key => primary key using btree
        , b                                                     --> primary key t.PRIMARY: columns
    )
        comment 'what it is for'                                --> primary key t.PRIMARY: comment
);
-- changes
alter table t drop primary key;                                 -- back: alter table t add primary key (a, b) comment 'what it is for'; --> primary key t.PRIMARY
alter table t drop primary key, add primary key (b, a) comment 'what it is for'; -- back: alter table t drop primary key, add constraint some primary key (a, b) comment 'what it is for'; --> primary key t.PRIMARY: columns
alter table t drop primary key, add unique key `one` (a, b);    -- back: alter table t drop key `one`, add primary key (a, b) comment 'what it is for'; --> primary key t.PRIMARY; + index t.one

--- primary key of a column
-- drop
drop table t;
-- object
create table t (
    id int
        primary key                                             -- same: not null primary key -- same: key -- instead: not null --> primary key t.PRIMARY
        -- same:
);
-- changes
alter table t drop primary key;                                 -- back: alter table t add primary key (id);       --> primary key t.PRIMARY
-- twins
drop table t;                                                   -- back: create table t (id int, primary key (id));
drop table t;                                                   -- back: create table t (id int not null, constraint t_pk primary key using btree (id));

--- index over an expression -- mysql
-- host
create table t (a int, b varchar(20), j json);
-- drop
drop index i on t; drop index k on t;
-- object
create index i on t (
    (lower(b))                                                  -- same: ( (  LOWER(`b`) ) ) -- instead: (upper(b)) --> index t.i: columns
    , a                                                         --> index t.i: columns
    , (a + 1)                                                   -- instead: , (a + 2) --> index t.i: columns
        desc                                                    --> index t.i: columns
);
create index k on t ((cast(j->'$.x' as unsigned array)));       -- same: j->'$.x' => json_extract(j, '$.x') -- instead: '$.x' => '$.y' --> index t.k: columns
-- changes
drop index i on t; create index i on t (b, a, (a + 1) desc);    -- back: drop index i on t; create index i on t ((lower(b)), a, (a + 1) desc); --> index t.i: columns

--- visible or not -- mysql
-- host
create table t (a int, b int);
-- drop
drop index i on t;
-- object
create index i on t (a)
invisible                                                       -- instead: visible --> index t.i: visible
secondary_engine_attribute '{"k": 1}'                           --> index t.i: secondary engine attribute
;
-- changes
alter table t alter index i visible;                            -- back: alter table t alter index i invisible;    --> index t.i: visible

--- ignored or not -- mariadb
-- host
create table t (a int, b int);
-- drop
drop index i on t; drop index j on t;
-- object
create index i on t (a)
ignored                                                         -- instead: not ignored --> index t.i: ignored
;
create index j on t (b)                                         -- same: create index j on t (b) not ignored
;
-- changes
alter table t alter index i not ignored;                        -- back: alter table t alter index i ignored;      --> index t.i: ignored

--- kind of index
-- drop
drop table t, m;
-- object
create table t (
    a int
    , b varchar(100)
    , c text
    , g geometry not null srid 4326                             -- mysql
    , g geometry not null                                       -- mariadb
    , fulltext key f (b, c)                                     -- same: fulltext key f (b, c) => fulltext f (b, c) -- instead: fulltext key f (b, c) => key f (b, c(5)) --> index t.f: columns; index t.f: type
    , fulltext index w (c)                                      -- instead: fulltext index w (c) => fulltext index w (b) --> index t.w: columns
        with parser ngram                                       --> index t.w: parser -- mysql
    , spatial key s (g)                                         -- same: spatial key s (g) => spatial index s (g) --> index t.s
);
create table m (
    a int
    , key h (a)
        using btree                                             -- instead: using hash --> index m.h: using
    , key k (a)                                                 -- same: key k (a) => key k (a) using hash -- instead: key k (a) => key k (a) using btree --> index m.k: using
) engine = MEMORY;
-- changes
drop index f on t;                                              -- back: alter table t add fulltext index f (b, c); --> index t.f
alter table t drop index s;                                     -- back: create spatial index s on t (g);           --> index t.s
alter table m drop key h, add key h (a) using hash;             -- back: alter table m drop key h, add key h (a) using btree; --> index m.h: using
-- twins
alter table t drop index f;                                     -- back: create fulltext index f on t (b, c);

--- uniqueness by hash -- mariadb
-- drop
drop table t;
-- object
create table t (
    a text
    , unique key u (a)                                          -- same: unique key u (a) => unique key u (a) using hash -- instead: unique key u (a) => key u (a(100)) --> index t.u: columns; index t.u: using; index t.u: unique
);
