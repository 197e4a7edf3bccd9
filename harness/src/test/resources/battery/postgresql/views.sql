-- Views and materialized views.

--- view
-- host
create table t (a int, b text, c int);
-- drop
drop view v;
-- object
create view v
with (security_barrier)                                     --> view public.v: options
as select a
, b                                                         --> view public.v: definition
from t
where a > 1                                                 --> view public.v: definition
with local check option                                     --> view public.v: options
;
grant select on v to reader;                                --> view public.v: privileges
comment on view v is 'what it is for';                      --> view public.v: comment
comment on column v.a is 'what it is for';                  --> column public.v.a: comment
alter view v alter a set default 3;                         --> column public.v.a: default
-- changes
create or replace view v with (security_barrier) as select a, b from t where a > 2 with local check option; -->
    -- back: create or replace view v with (security_barrier) as select a, b from t where a > 1 with local check option; --> view public.v: definition
create or replace view v with (security_barrier) as select a, b, c from t where a > 1 with local check option; -->
    -- back: drop view v; create view v with (security_barrier) as select a, b from t where a > 1 with local check option; grant select on v to reader; comment on view v is 'what it is for'; comment on column v.a is 'what it is for'; alter view v alter a set default 3; --> view public.v: definition
alter view v set (check_option = cascaded);                 -- back: alter view v set (check_option = local);          --> view public.v: options
alter view v set (security_invoker);                        -- back: alter view v reset (security_invoker);            --> view public.v: options -- since 15
revoke select on v from reader;                             -- back: grant select on v to reader;                      --> view public.v: privileges
grant select (a) on v to reader;                            -- back: revoke select (a) on v from reader;               --> column public.v.a: privileges
comment on view v is null;                                  -- back: comment on view v is 'what it is for';            --> view public.v: comment
alter view v alter a drop default;                          -- back: alter view v alter a set default 3;               --> column public.v.a: default
alter view v rename to w;                                   -- back: alter view w rename to v;                         --> view public.v; + view public.w
alter view v rename b to d;                                 -- back: alter view v rename d to b;                       --> view public.v: definition
create view more as select 1 as x;                          -- back: drop view more;                                   --> + view public.more

--- view of somebody else's
-- drop
drop view v;
-- object
create view v as select 1 as a;
alter view v owner to keeper;                               --> view public.v: owner
-- changes
alter view v owner to reader;                               -- back: alter view v owner to keeper;                     --> view public.v: owner
drop view v;                                                -- back: create view v as select 1 as a; alter view v owner to keeper; --> view public.v

--- materialized view
-- host
create table t (a int, b text);
-- drop
drop materialized view m;
-- object
create materialized view m
with (fillfactor = 60)                                      --> materialized view public.m: options
as select a, b from t
where a > 1                                                 --> materialized view public.m: definition
with no data                                                --> materialized view public.m: populated
;
create index i on m (a);                                    --> index public.i
create unique index u on m (b);                             --> index public.u
alter materialized view m alter b set storage external;     --> column public.m.b: storage
alter materialized view m alter b set statistics 5;         --> column public.m.b: statistics
alter materialized view m alter b set (n_distinct = 5);     --> column public.m.b: options
alter materialized view m alter b set compression pglz;     --> column public.m.b: compression
grant select on m to reader;                                --> materialized view public.m: privileges
comment on materialized view m is 'what it is for';         --> materialized view public.m: comment
-- changes
refresh materialized view m;                                -- back: refresh materialized view m with no data;         --> materialized view public.m: populated
alter materialized view m set (fillfactor = 50);            -- back: alter materialized view m set (fillfactor = 60);  --> materialized view public.m: options
revoke select on m from reader;                             -- back: grant select on m to reader;                      --> materialized view public.m: privileges
comment on materialized view m is null;                     -- back: comment on materialized view m is 'what it is for'; --> materialized view public.m: comment
drop index u;                                               -- back: create unique index u on m (b);                   --> index public.u
create index more on m (b);                                 -- back: drop index more;                                  --> + index public.more
alter materialized view m rename a to c;                    -- back: alter materialized view m rename c to a;          --> materialized view public.m: definition; index public.i: definition

--- materialized view with a remark on a column
-- drop
drop materialized view m;
-- object
create materialized view m as select 1 as a;
comment on column m.a is 'what it is for';                  --> column public.m.a

--- materialized view in the order of an index
-- drop
drop materialized view m;
-- object
create materialized view m as select 1 as a;
create unique index i on m (a);
alter materialized view m cluster on i;                     --> index public.i: clustered
-- changes
alter materialized view m set without cluster;              -- back: alter materialized view m cluster on i;           --> index public.i: clustered

--- materialized view of somebody else's
-- host
create access method heap2 type table handler heap_tableam_handler;
-- drop
drop materialized view m;
-- object
create materialized view m
using heap2                                                 --> materialized view public.m: access method
as select 1 as a;
alter materialized view m owner to keeper;                  --> materialized view public.m: owner
-- changes
alter materialized view m owner to reader;                  -- back: alter materialized view m owner to keeper;        --> materialized view public.m: owner
drop materialized view m;                                   -- back: create materialized view m using heap2 as select 1 as a; alter materialized view m owner to keeper; --> materialized view public.m
