-- Indexes.

--- index
-- host
create table t (a int, b text collate nocase, c text);
-- drop
drop index i;
-- object
create index i on t (                                           -- same: create index i on t => CREATE INDEX IF NOT EXISTS "i" ON "t"
    b                                                           -- instead: c --> index i: columns
        collate rtrim                                           --> index i: columns
        desc                                                    --> index i: columns
    , a                                                         --> index i: columns
)
where c is not null                                             -- same: WHERE c IS NOT NULL -- same: where "c" is not null -- instead: where c is null --> index i: where
;
-- changes
drop index i;                                                   -- back: create index i on t (b collate rtrim desc, a asc) where c is not null; --> index i
drop index i; create unique index i on t (b collate rtrim desc, a) where c is not null; -- back: drop index i; create index i on t (b collate rtrim desc, a) where c is not null; --> index i: unique
drop index i; create index i on t (a, b collate rtrim desc) where c is not null; -- back: drop index i; create index i on t (b collate rtrim desc, a) where c is not null; --> index i: columns
drop index i; create index i on t (b collate rtrim desc, a);    -- back: drop index i; create index i on t (b collate rtrim desc, a) where c is not null; --> index i: where
drop index i; create index j on t (b collate rtrim desc, a) where c is not null; -- back: drop index j; create index i on t (b collate rtrim desc, a) where c is not null; --> index i; + index j
create index more on t (c);                                     -- back: drop index if exists more;                --> + index more
alter table t rename column a to z;                             -- back: alter table t rename column z to a;       --> column t.a; + column t.z; index i: columns
alter table t rename to u;                                      -- back: alter table u rename to t;                --> table t; + table u
-- twins
reindex i;                                                      -- back: analyze;
drop index i;                                                   -- back: create index main.i on t (b collate RTRIM desc, a collate binary) where c is not null;
alter table t rename column c to z;                             -- back: alter table t rename column z to c;

--- unique index
-- host
create table t (a int, b text);
create table u (a int);
-- drop
drop index i;
-- object
create
unique                                                          --> index i: unique
index i on t                                                    -- instead: index i on u --> index i: table
(a);

--- collation that the column has anyway
-- host
create table t (b text collate nocase);
-- drop
drop index i;
-- object
create index i on t (b                                          -- same: b => b collate nocase -- same: b => b asc -- instead: b => b collate binary --> index i: columns
);

--- index over an expression
-- host
create table t (a int, b text);
-- drop
drop index i;
-- object
create index i on t (
    lower(b)                                                    -- same: LOWER( b ) -- instead: upper(b) --> index i: columns
    , a + 1                                                     -- same: , a+1 -- instead: , a + 2 --> index i: columns
        desc                                                    --> index i: columns
);
