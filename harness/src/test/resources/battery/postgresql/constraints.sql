-- Constraints.

--- primary key and unique constraint
-- host
create table t (id int not null, a int not null, b int, c int);
-- drop
alter table t drop constraint k; alter table t drop constraint u;
-- object
alter table t add constraint k
primary key                                                 -- instead: unique --> primary key public.t.k; + unique constraint public.t.k
(id
, a                                                         --> primary key public.t.k: definition
)
include (b)                                                 --> primary key public.t.k: definition
with (fillfactor = 60)                                      --> primary key public.t.k: index options
;
alter table t add constraint u unique
nulls not distinct                                          --> unique constraint public.t.u: definition -- since 15
(b
, c                                                         --> unique constraint public.t.u: definition
)
deferrable                                                  --> unique constraint public.t.u: definition
;
alter table t cluster on k;                                 --> primary key public.t.k: clustered
alter table t replica identity using index k;               --> primary key public.t.k: replica identity
comment on constraint k on t is 'what it is for';           --> primary key public.t.k: comment
comment on index k is 'what it is for';                     --> primary key public.t.k: index comment
-- changes
alter index k set (fillfactor = 90);                        -- back: alter index k set (fillfactor = 60);              --> primary key public.t.k: index options
alter table t set without cluster;                          -- back: alter table t cluster on k;                       --> primary key public.t.k: clustered
alter table t replica identity default;                     -- back: alter table t replica identity using index k;     --> primary key public.t.k: replica identity
alter table t drop constraint u;                            -- back: alter table t add constraint u unique nulls not distinct (b, c) deferrable; --> unique constraint public.t.u -- since 15
alter table t drop constraint u;                            -- back: alter table t add constraint u unique (b, c) deferrable; --> unique constraint public.t.u -- before 15
alter table t add constraint more unique (c);               -- back: alter table t drop constraint more;               --> + unique constraint public.t.more
alter table t rename constraint k to l;                     -- back: alter table t rename constraint l to k;           --> primary key public.t.k; + primary key public.t.l
update pg_index set indisvalid = false where indexrelid = 'u'::regclass; -- back: update pg_index set indisvalid = true where indexrelid = 'u'::regclass; --> unique constraint public.t.u: index valid

--- unique constraint that is checked late
-- host
create table t (a int);
-- drop
alter table t drop constraint u;
-- object
alter table t add constraint u unique (a) deferrable
initially deferred                                          --> unique constraint public.t.u: definition
;

--- foreign key
-- host
create table p (x int, y int, z int unique, primary key (x, y), unique (y, x));
create table t (a int, b int);
-- drop
alter table t drop constraint f;
-- object
alter table t add constraint f foreign key (a, b) references p
(x, y)                                                      -- instead: (y, x) --> foreign key public.t.f: definition
match full                                                  --> foreign key public.t.f: definition
on update cascade                                           --> foreign key public.t.f: definition
on delete set null                                          --> foreign key public.t.f: definition
deferrable                                                  --> 
initially deferred                                          --> foreign key public.t.f: definition
not valid                                                   --> foreign key public.t.f: validated
;
comment on constraint f on t is 'what it is for';           --> foreign key public.t.f: comment
-- changes
alter table t alter constraint f initially immediate;       -- back: alter table t alter constraint f deferrable initially deferred; --> foreign key public.t.f: definition
alter table t alter constraint f not deferrable;            -- back: alter table t alter constraint f deferrable initially deferred; --> foreign key public.t.f: definition
alter table t validate constraint f;                        -->
    -- back: alter table t drop constraint f, add constraint f foreign key (a, b) references p (x, y) match full on update cascade on delete set null deferrable initially deferred not valid; comment on constraint f on t is 'what it is for'; --> foreign key public.t.f: validated
alter table t disable trigger all;                          -- back: alter table t enable trigger all;                 --> foreign key public.t.f: enforcement triggers
alter table t drop constraint f;                            -->
    -- back: alter table t add constraint f foreign key (a, b) references p (x, y) match full on update cascade on delete set null deferrable initially deferred not valid; comment on constraint f on t is 'what it is for'; --> foreign key public.t.f
alter table t add constraint more foreign key (a) references p (z); -- back: alter table t drop constraint more;       --> + foreign key public.t.more

--- foreign key that sets some columns -- since 15
-- host
create table p (x int, y int, primary key (x, y));
create table t (a int, b int);
-- drop
alter table t drop constraint f;
-- object
alter table t add constraint f foreign key (a, b) references p on delete set default
(b)                                                         --> foreign key public.t.f: definition
;

--- foreign key that is not enforced -- since 18
-- host
create table p (x int primary key);
create table t (a int);
-- drop
alter table t drop constraint f;
-- object
alter table t add constraint f foreign key (a) references p
not enforced                                                --> foreign key public.t.f: definition; foreign key public.t.f: validated
;
-- changes
alter table t alter constraint f enforced;                  -- back: alter table t alter constraint f not enforced;    --> foreign key public.t.f: definition; foreign key public.t.f: validated

--- check constraint
-- host
create table t (a int, b int);
-- drop
alter table t drop constraint c; alter table t drop constraint d; alter table t drop constraint if exists t_a_check;
-- object
alter table t add constraint c check (a > 3
    or b > 4                                                --> check constraint public.t.c: definition
)
no inherit                                                  --> check constraint public.t.c: definition
;
alter table t add constraint d check (b < 7)
not valid                                                   --> check constraint public.t.d: validated
;
comment on constraint c on t is 'what it is for';           --> check constraint public.t.c: comment
alter table t add check (a < 99);                           --> check constraint public.t.t_a_check
-- changes
alter table t validate constraint d;                        -- back: alter table t drop constraint d, add constraint d check (b < 7) not valid; --> check constraint public.t.d: validated
alter table t drop constraint d;                            -- back: alter table t add constraint d check (b < 7) not valid; --> check constraint public.t.d
alter table t drop constraint d, add constraint d check (b < 8) not valid; -- back: alter table t drop constraint d, add constraint d check (b < 7) not valid; --> check constraint public.t.d: definition
alter table t add constraint more check (b > 0);            -- back: alter table t drop constraint more;               --> + check constraint public.t.more
alter table t rename constraint d to e;                     -- back: alter table t rename constraint e to d;           --> check constraint public.t.d; + check constraint public.t.e
comment on constraint d on t is 'new';                      -- back: comment on constraint d on t is null;             --> check constraint public.t.d: comment

--- check constraint that is not enforced -- since 18
-- host
create table t (a int);
-- drop
alter table t drop constraint c;
-- object
alter table t add constraint c check (a > 3)
not enforced                                                --> check constraint public.t.c: definition; check constraint public.t.c: validated
;

--- exclusion constraint
-- host
create table t (a int4range, b int4range, c int);
-- drop
alter table t drop constraint x;
-- object
alter table t add constraint x exclude using
gist                                                        -- instead: spgist --> exclusion constraint public.t.x: definition
(a with &&)
with (fillfactor = 60)                                      --> exclusion constraint public.t.x: definition; exclusion constraint public.t.x: index options
where (c > 3)                                               --> exclusion constraint public.t.x: definition
deferrable                                                  --> exclusion constraint public.t.x: definition
;
-- changes
alter table t drop constraint x;                            -- back: alter table t add constraint x exclude using gist (a with &&) with (fillfactor = 60) where (c > 3) deferrable; --> exclusion constraint public.t.x

--- not-null constraint -- since 18
-- host
create table t (a int, b int, c int);
-- drop
drop table t;
-- object
drop table if exists t;
create table t (a int, b int, c int
    , constraint n not null a
    , constraint o                                          -- instead: , --> not-null constraint public.t.o
        not null c
    , constraint m not null b
    no inherit                                              --> not-null constraint public.t.m: definition
);
comment on constraint n on t is 'what it is for';           --> not-null constraint public.t.n: comment
-- changes
alter table t drop constraint n;                            -- back: alter table t add constraint n not null a; comment on constraint n on t is 'what it is for'; --> column public.t.a: not null; not-null constraint public.t.n
alter table t rename constraint m to l;                     -- back: alter table t rename constraint l to m;           --> not-null constraint public.t.m; + not-null constraint public.t.l
alter table t alter constraint m inherit;                   -- back: alter table t alter constraint m no inherit;      --> not-null constraint public.t.m: definition

--- constraint that overlaps in time -- since 18
-- host
create extension btree_gist;
create table p (id int, during daterange, primary key (id, during without overlaps));
create table t (id int, during daterange);
-- drop
drop table t;
-- object
drop table if exists t;
create table t (id int, during daterange
    , constraint k primary key (id, during
        without overlaps                                    --> primary key public.t.k: definition
    )
);
