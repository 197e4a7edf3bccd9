-- Functions and procedures.

--- function
-- drop
drop function f;
-- object
create
definer = reader@'%'                                            -- instead: definer = keeper@'%' -- same: definer = reader --> function f: definer
function f(
    a int                                                       -- same: a int => a  INTEGER -- instead: a int => a bigint --> function f: arguments -- mysql
    a int                                                       -- same: a int => a  int -- instead: a int => a bigint --> function f: arguments -- mariadb
    , b varchar(20) charset latin1                              -- instead: charset latin1 => charset utf8mb4 --> function f: arguments
)
returns varchar(40) charset latin1                              -- instead: (40) => (41) --> function f: result
    collate latin1_german1_ci                                   --> function f: result
deterministic                                                   -- instead: not deterministic --> function f: deterministic
reads sql data                                                  -- instead: no sql --> function f: data access
sql security invoker                                            -- instead: sql security definer --> function f: security
comment 'what it is for'                                        --> function f: comment
return concat(a, b)                                             -- instead: return concat(b, a) --> function f: body
;
-- changes
drop function f;                                                -- back: create definer = reader function f(a int, b varchar(20) charset latin1) returns varchar(40) charset latin1 collate latin1_german1_ci deterministic reads sql data sql security invoker comment 'what it is for' return concat(a, b); --> function f
alter function f comment 'something else';                      -- back: alter function f comment 'what it is for'; --> function f: comment
alter function f sql security definer;                          -- back: alter function f sql security invoker;    --> function f: security
alter function f modifies sql data;                             -- back: alter function f reads sql data;          --> function f: data access
create function more() returns int deterministic return 1;      -- back: drop function more;                       --> + function more
-- twins
drop function f;                                                -- back: create definer = `reader`@`%` function `f` (a INT, b varchar(20) CHARACTER SET latin1) returns varchar(40) charset latin1 collate latin1_german1_ci reads sql data deterministic comment 'what it is for' sql security invoker return concat(a, b);

--- procedure
-- host
create table t (a int);
-- drop
drop procedure p;
-- object
create procedure p(
    in a int                                                    -- same: in a int => a int -- instead: in a int => inout a int --> procedure p: arguments
    , out b varchar(20)                                         -- instead: out => in --> procedure p: arguments
    , inout c decimal(10, 2)                                    --> procedure p: arguments
)
language sql                                                    -- same:
not deterministic                                               -- same: -- instead: deterministic --> procedure p: deterministic
contains sql                                                    -- same:
modifies sql data                                               --> procedure p: data access
begin
    declare n int default 0;
    insert into t values (a);                                   --> procedure p: body
    while n < 3                                                 -- instead: while n < 4 --> procedure p: body
    do
        set n = n + 1;
    end while;
    set b = 'its; -- not a comment';                          -- instead: set b = 'other'; --> procedure p: body
end;
-- changes
alter procedure p comment 'what it is for';                     -- back: alter procedure p comment '';             --> procedure p: comment -- mariadb
alter procedure p no sql sql security invoker;                  -- back: alter procedure p modifies sql data sql security definer; --> procedure p: data access; procedure p: security
create function p() returns int deterministic return 1;         -- back: drop function p;                          --> + function p
drop procedure p; create procedure p(x int) select x;           -- back: drop procedure p; create procedure p(in a int, out b varchar(20), inout c decimal(10, 2)) modifies sql data begin declare n int default 0; insert into t values (a); while n < 3 do set n = n + 1; end while; set b = 'its; -- not a comment'; end; --> procedure p: arguments; procedure p: body; procedure p: data access
-- twins
drop procedure p;                                               -- back: create procedure p(in a int, out b varchar(20), inout c decimal(10, 2)) modifies sql data begin    declare n int default 0; insert into t values (a); while n < 3 do set n = n + 1; end while; set b = 'its; -- not a comment'; end;

--- mode of the session of a routine
-- host
alter database collate utf8mb4_unicode_ci;
-- drop
drop procedure p;
-- object
set sql_mode = 'ansi_quotes';                                   -- instead: set sql_mode = 'ansi_quotes,pipes_as_concat'; --> procedure p: sql mode
set names latin1;                                               --> procedure p: client charset; procedure p: connection collation -- mysql
set collation_connection = utf8mb4_bin;                         --> procedure p: connection collation -- mariadb
create procedure p() select 1;
-- changes
alter database collate utf8mb4_bin; drop procedure p; set sql_mode = 'ansi_quotes'; set names latin1; create procedure p() select 1; --> -- mysql
    -- back: alter database collate utf8mb4_unicode_ci; drop procedure p; set sql_mode = 'ansi_quotes'; set names latin1; create procedure p() select 1; --> database database(): collation; procedure p: database collation -- mysql
alter database collate utf8mb4_bin; drop procedure p; set sql_mode = 'ansi_quotes'; set collation_connection = utf8mb4_bin; create procedure p() select 1; --> -- mariadb
    -- back: alter database collate utf8mb4_unicode_ci; drop procedure p; set sql_mode = 'ansi_quotes'; set collation_connection = utf8mb4_bin; create procedure p() select 1; --> database database(): collation; procedure p: database collation -- mariadb

--- function with another spelling of its types
-- drop
drop function f;
-- object
create function f(
    a tinyint(1)                                                -- same: a tinyint(1) => a bool -- mysql
    a tinyint(1)                                                -- mariadb
    , b enum('x', 'y')                                          -- instead: 'x', 'y' => 'y', 'x' --> function f: arguments
) returns int unsigned                                          -- instead: int unsigned => int --> function f: result
deterministic
return 1;

--- parameters with defaults -- mariadb since 11.8
-- drop
drop procedure p;
-- object
create procedure p(a int
    default 3                                                   --> procedure p: arguments
) select a;

--- aggregate function -- mariadb
-- drop
drop function f;
-- object
create aggregate function f(x int) returns int deterministic begin
    declare n int default 0;
    declare continue handler for not found return n;
    loop
        fetch group next row;
        set n = n + x;                                          -- instead: set n = n + x + 1; --> function f: body
    end loop;
end;

--- package -- mariadb
-- drop
set sql_mode = 'oracle'; drop package p;
-- object
set sql_mode = 'oracle';
create package p as
    function one(a int) return int;
    procedure two;                                              -- instead: procedure two(a int); --> package p: body
end;
-- changes
set sql_mode = 'oracle'; drop package p; create package p comment 'what it is for' as function one(a int) return int; procedure two; end; -->
    -- back: set sql_mode = 'oracle'; drop package p; create package p as function one(a int) return int; procedure two; end; --> package p: comment

--- package body -- mariadb
-- host
set sql_mode = 'oracle';
create package p as function one(a int) return int; end;
-- drop
set sql_mode = 'oracle'; drop package body p;
-- object
set sql_mode = 'oracle';
create package body p as
    function one(a int) return int as begin return a + 1; end;  -- instead: a + 1 => a + 2 --> package body p: body
end;
