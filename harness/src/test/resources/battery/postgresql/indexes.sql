-- Indexes.

--- index
-- host
create table t (a int, b text, c int, d int[]);
-- drop
drop index i;
-- object
create index i on t
using btree (
    lower(b)                                                -- instead: b --> index public.i: definition
        collate "C"                                         --> index public.i: definition
        text_pattern_ops                                    --> index public.i: definition
        desc                                                --> index public.i: definition
        nulls last                                          --> index public.i: definition
    , a                                                     --> index public.i: definition
)
include (c)                                                 --> index public.i: definition
with (fillfactor = 50)                                      --> index public.i: definition
where c > 3                                                 --> index public.i: definition
;
comment on index i is 'what it is for';                     --> index public.i: comment
-- changes
alter index i reset (fillfactor);                           -- back: alter index i set (fillfactor = 50);              --> index public.i: definition
comment on index i is null;                                 -- back: comment on index i is 'what it is for';           --> index public.i: comment
update pg_index set indisvalid = false where indexrelid = 'i'::regclass; -- back: update pg_index set indisvalid = true where indexrelid = 'i'::regclass; --> index public.i: valid
create index more on t (a);                                 -- back: drop index more;                                  --> + index public.more
drop index i;
    -- back: create index i on t using btree (lower(b) collate "C" text_pattern_ops desc nulls last, a) include (c) with (fillfactor = 50) where c > 3; comment on index i is 'what it is for'; --> index public.i
alter index i rename to j;                                  -- back: alter index j rename to i;                        --> index public.i; + index public.j

--- index over an expression
-- host
create table t (a int, b text);
-- drop
drop index i;
-- object
create index i on t ((a + 1));
alter index i alter 1 set statistics 300;                   --> index public.i: statistics
-- changes
alter index i alter 1 set statistics -1;                    -- back: alter index i alter 1 set statistics 300;         --> index public.i: statistics

--- unique index
-- host
create table t (a int not null, b int);
-- drop
drop index i;
-- object
create
unique                                                      --> index public.i: definition
index i on t (a
, b                                                         --> index public.i: definition
)
nulls not distinct                                          --> index public.i: definition -- since 15
;
alter table t cluster on i;                                 --> index public.i: clustered
-- changes
alter table t set without cluster;                          -- back: alter table t cluster on i;                       --> index public.i: clustered

--- index that tells rows apart
-- host
create table t (a int not null, b int);
-- drop
drop index i;
-- object
create unique index i on t (a);
alter table t replica identity using index i;               --> index public.i: replica identity
-- changes
alter table t replica identity default;                     -- back: alter table t replica identity using index i;     --> index public.i: replica identity

--- index of another method
-- host
create table t (a int, b text, d int[], p point, r int4range);
-- drop
drop index g; drop index h; drop index s; drop index m;
-- object
create index g on t using gin (d)
with (fastupdate = off)                                     --> index public.g: definition
;
create index h on t
using hash                                                  --> index public.h: definition
(a);
create index s on t using
spgist                                                      -- instead: gist --> index public.s: definition
(r);
create index m on t using brin (a
    int4_minmax_multi_ops                                   --> index public.m: definition
)
with (pages_per_range = 4, autosummarize = on)              --> index public.m: definition
;

--- index that follows from a column
-- host
create table t (a int, b text);
-- drop
alter table t drop b;
-- object
alter table t add if not exists b text;
create index i on t (b);                                    --> index public.i
create unique index u on t (b) where b <> '';               --> index public.u
create index on t (a, b);                                   --> index public.t_a_b_idx
alter table t add constraint c check (b <> 'no');           --> check constraint public.t.c
comment on column t.b is 'what it is for';                  --> column public.t.b: comment
alter table t alter b set statistics 5;                     --> column public.t.b: statistics
grant select (b) on t to reader;                            --> column public.t.b: privileges
