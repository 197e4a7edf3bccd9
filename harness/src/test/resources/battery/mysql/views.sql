-- Views.

--- view
-- host
create table t (a int, b varchar(20));
-- drop
drop view v;
-- object
create
algorithm = temptable                                           -- instead: algorithm = undefined -- same: algorithm = TEMPTABLE --> view v: algorithm
definer = reader@'%'                                            -- same: definer = `reader`@`%` -- same: definer = reader -- instead: definer = keeper@'%' --> view v: definer
sql security invoker                                            -- instead: sql security definer --> view v: security
view v
as select a as one                                              -- instead: as select a as uno --> view v: definition
    , b                                                         --> view v: definition
from t
where a > 1                                                     --> view v: definition
;
-- changes
drop view v;                                                    -- back: create algorithm = temptable definer = reader sql security invoker view v as select a one, b from t where a > 1; --> view v
create or replace algorithm = temptable definer = reader sql security invoker view v as select a as one, b from t where a > 2; -- back: create or replace algorithm = temptable definer = reader sql security invoker view v as select a as one, b from t where a > 1; --> view v: definition
alter algorithm = temptable definer = reader sql security definer view v as select a as one, b from t where a > 1; -- back: alter algorithm = temptable definer = reader sql security invoker view v as select a as one, b from t where a > 1; --> view v: security
alter algorithm = merge definer = reader sql security invoker view v as select a as one, b from t where a > 1; -- back: alter algorithm = temptable definer = reader sql security invoker view v as select a as one, b from t where a > 1; --> view v: algorithm
rename table v to w;                                            -- back: rename table w to v;                      --> view v; + view w
create view more as select 1 as x;                              -- back: drop view more;                           --> + view more
create or replace algorithm = temptable definer = reader sql security invoker view v as select b, a as one from t where a > 1; -- back: create or replace algorithm = temptable definer = reader sql security invoker view v as select a as one, b from t where a > 1; --> view v: definition
-- twins
drop view v;                                                    -- back: create algorithm = temptable definer = reader sql security invoker view v (one, b) as SELECT  `t`.`a`, t.b  FROM t WHERE (`a` > 1); -- mariadb
drop view v;                                                    -- back: create or replace algorithm = temptable definer = reader sql security invoker view v as select /* the a */ a as one, b as b from t where a > 1;
alter table t add c int;                                        -- back: alter table t drop c;

--- view with columns and check option
-- host
create table t (a int, b varchar(20));
-- drop
drop view v;
-- object
create view v (x, y)                                            -- instead: (x, y) => (x, z) --> view v: columns -- mysql
create view v (x, y)                                            -- instead: (x, y) => (x, z) --> view v: definition -- mariadb
as select a, b from t where a < 5
with cascaded check option                                      -- same: with check option -- instead: with local check option --> view v: check option
;
-- changes
create or replace view v (x, y) as select a, b from t where a < 5; -- back: create or replace view v (x, y) as select a, b from t where a < 5 with check option; --> view v: check option

--- view over a view
-- host
create table t (a int);
create view v as select a from t;
-- drop
drop view w;
-- object
create view w as select a from v                                -- instead: from v => from t --> view w: definition
order by a                                                      --> view w: definition
limit 5                                                         -- instead: limit 6 --> view w: definition
;
-- changes
drop view v;                                                    -- back: create view v as select t.a from t;       --> view v; view w: valid

--- view that takes its literals from the session
-- drop
drop view v;
-- object
set names latin1;                                               --> view v: client charset; view v: connection collation -- mysql
set collation_connection = utf8mb4_bin;                         --> view v: connection collation -- mariadb
create view v as select 'x' as x;

--- view that was made where double quotes mean names
-- host
create table t (a int);
-- drop
drop view v;
-- object
create view v as select a from t where a <> 3;
-- twins
drop view v; set sql_mode = 'ansi_quotes';                      -- back: set sql_mode = 'ansi'; create view v as select "a" from "t" where "a" <> 3;
