-- What only MariaDB has.

--- sequence -- mariadb
-- drop
drop sequence s;
-- object
create sequence s
start with 10                                                   -- same: start = 10 -- instead: start with 11 --> sequence s: start
minvalue 5                                                      -- instead: minvalue 6 --> sequence s: minimum
maxvalue 1000                                                   -- instead: no maxvalue --> sequence s: maximum
increment by 5                                                  -- same: increment 5 -- instead: increment by 6 --> sequence s: increment
cache 20                                                        -- instead: nocache --> sequence s: cache
cycle                                                           -- instead: nocycle --> sequence s: cycle
engine = InnoDB                                                 -- same: -- instead: engine = Aria --> sequence s: engine
comment = 'what it is for'                                      --> sequence s: comment
;
-- changes
alter sequence s increment 7;                                   -- back: alter sequence s increment by 5;          --> sequence s: increment
alter sequence s maxvalue 2000;                                 -- back: alter sequence s maxvalue 1000;           --> sequence s: maximum
alter sequence s nocycle;                                       -- back: alter sequence s cycle;                   --> sequence s: cycle
create sequence more;                                           -- back: drop sequence more;                       --> + sequence more
rename table s to r;                                            -- back: rename table r to s;                      --> sequence s; + sequence r
-- twins
drop sequence s;                                                -- back: create or replace sequence `s` increment = 5 start = 10 minvalue = 5 maxvalue = 1000 cache = 20 cycle comment 'what it is for';

--- default from a sequence -- mariadb
-- host
create sequence s;
create sequence r;
-- drop
drop table t;
-- object
create table t (a int
    default nextval(s)                                          -- same: default (next value for s) -- instead: default nextval(r) --> column t.a: default
);

--- system versioning -- mariadb
-- drop
drop table t;
-- object
create table t (
    a int
    , b int
        without system versioning                               --> column t.b: system versioning
)
with system versioning
;
-- changes
set system_versioning_alter_history = keep; alter table t modify b int; alter table t drop system versioning;             -- back: set system_versioning_alter_history = keep; alter table t add system versioning; alter table t modify b int without system versioning; --> table t: system versioning; column t.b: system versioning
set system_versioning_alter_history = keep; alter table t add c int; -- back: set system_versioning_alter_history = keep; alter table t drop c; --> + column t.c

--- system versioning spelled out -- mariadb
-- drop
drop table t;
-- object
create table t (
    a int
    , since timestamp(6) generated always as row start          -- same: generated always as row start => as row start
        invisible                                               --> column t.since: visible
    , until timestamp(6) generated always as row end
    , period for system_time (since, until)
) with system versioning;

--- period -- mariadb
-- drop
drop table t;
-- object
create table t (
    id int
    , s date not null
    , e date not null
    , period for p (s, e)
    , unique key u (id, p without overlaps)                     --> index t.u
);
-- changes
alter table t drop index u; alter table t drop period for p;    -- back: alter table t add period for p (s, e); alter table t add unique u (id, p without overlaps); --> period t.p; index t.u
alter table t drop index u; alter table t add unique u (id);    -- back: alter table t drop index u; alter table t add unique u (id, p without overlaps); --> index t.u: columns
