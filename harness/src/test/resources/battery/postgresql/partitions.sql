-- Partitions and inheritance.

--- partitioned table
-- host
create function part(int) returns int language sql immutable as 'select $1';
-- drop
drop table p;
-- object
create table p (a int, at date) partition by
range                                                       -- instead: list --> table public.p: partition key
(at
);
create index i on p (a);                                    --> index public.i
alter table p add constraint u unique (a, at);              --> unique constraint public.p.u
alter table p add constraint c check (a > 0);               --> check constraint public.p.c
-- changes
create table n partition of p for values from ('2020-01-01') to ('2021-01-01'); -- back: drop table n;                 --> + table public.n
create table n partition of p default;                      -- back: drop table n;                                     --> + table public.n
create index more on p (a);                                 -- back: drop index more;                                  --> + index public.more
create index more on only p (a);                            -- back: drop index more;                                  --> + index public.more
drop index i;                                               -- back: create index i on p (a);                          --> index public.i
alter table p add primary key (a, at);                      -- back: alter table p drop constraint p_pkey; alter table p alter a drop not null, alter at drop not null; --> + primary key public.p.p_pkey; column public.p.a: not null; column public.p.at: not null

--- partition key
-- drop
drop table p;
-- object
create table p (a int, b text, c int) partition by list (
    lower(b)                                                -- instead: b --> table public.p: partition key
    collate "C"                                             --> table public.p: partition key
    text_pattern_ops                                        --> table public.p: partition key
);

--- partition key of several columns
-- drop
drop table p;
-- object
create table p (a int, b text) partition by hash (a
, b                                                         --> table public.p: partition key
);

--- partition
-- host
create table p (a int, at date) partition by range (at);
-- drop
drop table n;
-- object
create table n partition of p (
    a default 7                                             --> column public.n.a: default
    constraint k check (a < 9)                              --> check constraint public.n.k
    , constraint u unique (a)
)
for values from ('2020-01-01') to
    ('2021-01-01')                                          -- instead: ('2022-01-01') --> table public.n: partition bound
partition by list (a)                                       --> table public.n: partition key; table public.n: access method
;
comment on table n is 'what it is for';                     --> table public.n: comment
-- changes
alter table p detach partition n;                           -- back: alter table p attach partition n for values from ('2020-01-01') to ('2021-01-01'); --> table public.n: partition bound; table public.n: parents
alter table p detach partition n; alter table p attach partition n for values from ('2020-01-01') to ('2020-07-01'); -- back: alter table p detach partition n; alter table p attach partition n for values from ('2020-01-01') to ('2021-01-01'); --> table public.n: partition bound
alter table p detach partition n; alter table p attach partition n default; -- back: alter table p detach partition n; alter table p attach partition n for values from ('2020-01-01') to ('2021-01-01'); --> table public.n: partition bound

--- index of a partition
-- host
create table p (a int, at date) partition by range (at);
create table n partition of p for values from ('2020-01-01') to ('2021-01-01');
create index i on only p (a);
create index j on n (a);
-- drop
drop index i; create index i on only p (a); create index if not exists j on n (a);
-- object
alter index i attach partition j;                           --> index public.i: valid; index public.j: attached

--- key of a partition
-- host
create table p (a int not null, at date not null) partition by range (at);
create table n partition of p for values from ('2020-01-01') to ('2021-01-01');
create table r (a int, at date);
-- drop
alter table p drop constraint k cascade;
-- object
alter table p add constraint k primary key (a, at);
alter table r add constraint f foreign key (a, at) references p; --> foreign key public.r.f
-- changes
alter table r drop constraint f;                            -- back: alter table r add constraint f foreign key (a, at) references p; --> foreign key public.r.f

--- trigger of a partition
-- host
create function f() returns trigger language plpgsql as 'begin return new; end';
create table p (a int, at date) partition by range (at);
create table n partition of p for values from ('2020-01-01') to ('2021-01-01');
-- drop
drop trigger g on p;
-- object
create trigger g after insert on p for each row execute function f();
alter table n disable trigger g;                            --> trigger public.n.g: enabled
-- changes
alter table n enable always trigger g;                      -- back: alter table n disable trigger g;                  --> trigger public.n.g: enabled

--- inherited table
-- host
create table p (a int, b text);
create table q (a int, c date);
-- drop
drop table t;
-- object
create table t (a int
    , b text, c date                                        --> column public.t.b: inherited; column public.t.c: inherited
    , d int                                                 --> column public.t.d
)
inherits (
    p,                                                      --> table public.t: parents
    q
);
alter table t alter a set default 3;                        --> column public.t.a: default
-- changes
alter table t no inherit p;                                 -- back: alter table t no inherit q, inherit p, inherit q;  --> table public.t: parents
alter table t no inherit q; alter table t no inherit p; alter table t inherit q; alter table t inherit p; -->
    -- back: alter table t no inherit q; alter table t no inherit p; alter table t inherit p; alter table t inherit q; --> table public.t: parents
alter table p add e int;                                    -- back: alter table p drop e;                             --> + column public.p.e
alter table p add constraint k check (a > 0);               -- back: alter table p drop constraint k;                  --> + check constraint public.p.k

--- table that inherits everything
-- host
create table p (a int, b text not null);
-- drop
drop table t;
-- object
create table t ()
inherits (p)                                                -- instead: ; alter table t add a int, add b text not null --> table public.t: parents; column public.t.a: inherited; column public.t.b: inherited
;
alter table t alter a set not null;                         --> column public.t.a: not null
