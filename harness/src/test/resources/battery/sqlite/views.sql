-- Views, triggers and virtual tables.

--- view
-- host
create table t (a int, b text);
-- drop
drop view v;
-- object
create view v (                                                 -- same: create view v => create view if not exists "v"
    x                                                           -- instead: z --> view v: columns
    , y
) as
select a                                                        -- same: SELECT a -- same: select "a" -- instead: select a + 1 --> view v: definition
    , b
from t                                                          -- same: from t /* all of it */ -- same: from   t
where a > 1                                                     -- same: where a>1 --> view v: definition
;
-- changes
drop view v;                                                    -- back: create view v(x, y) as select a, b from t where a > 1; --> view v
drop view v; create view v (x, y) as select a, b from t where a > 2; -- back: drop view v; create view v (x, y) as select a, b from t where a > 1; --> view v: definition
create view more as select 1;                                   -- back: drop view more;                           --> + view more
alter table t rename column b to c;                             -- back: alter table t rename column c to b;       --> column t.b; + column t.c; view v: definition
-- twins
create temp view more as select 1;                              -- back: select 1;
drop view v;                                                    -- back: create view v (x, y) as SELECT a , b /* the two */ FROM t WHERE a > 1;

--- view without the names of its columns
-- host
create table t (a int, b text);
-- drop
drop view v;
-- object
create view v                                                   -- instead: create view v (a, b) --> view v: columns
as select a, b from t;

--- trigger
-- host
create table t (a int, b text);
create table u (a int);
create view v as select a from t;
-- drop
drop trigger tr;
-- object
create trigger tr                                               -- same: CREATE TRIGGER IF NOT EXISTS "tr"
after                                                           -- instead: before --> trigger tr: timing
update
of b                                                            --> trigger tr: of columns
on t
for each row                                                    -- same:
when new.a > 1                                                  -- same: WHEN new.a>1 -- instead: when new.a > 2 --> trigger tr: when
begin
    insert into u values (1);                                   -- same: INSERT  INTO u VALUES (1); -- instead: insert into u values (2); --> trigger tr: body
    delete from u where a = 3;                                  --> trigger tr: body
end;
-- changes
drop trigger tr;                                                -- back: create trigger tr after update of b on t when new.a > 1 begin insert into u values (1); delete from u where a = 3; end; --> trigger tr
drop trigger tr; create trigger tr after insert on t when new.a > 1 begin insert into u values (1); delete from u where a = 3; end; -->
    -- back: drop trigger tr; create trigger tr after update of b on t when new.a > 1 begin insert into u values (1); delete from u where a = 3; end; --> trigger tr: event; trigger tr: of columns
drop trigger tr; create trigger tr after update of b on t begin insert into u values (1); delete from u where a = 3; end; -->
    -- back: drop trigger tr; create trigger tr after update of b on t when new.a > 1 begin insert into u values (1); delete from u where a = 3; end; --> trigger tr: when
drop trigger tr; create trigger tr after update on u when new.a > 1 begin insert into u values (1); delete from u where a = 3; end; -->
    -- back: drop trigger tr; create trigger tr after update of b on t when new.a > 1 begin insert into u values (1); delete from u where a = 3; end; --> trigger tr: table; trigger tr: of columns
create trigger more instead of insert on v begin insert into t (a) values (new.a); end; -- back: drop trigger more; --> + trigger more
create trigger more after delete on t begin select 'end; -- no'; end; -- back: drop trigger more;                  --> + trigger more
drop table t;
    -- back: create table t (a int, b text); create trigger tr after update of b on t when new.a > 1 begin insert into u values (1); delete from u where a = 3; end; --> table t
-- twins
drop trigger tr;
    -- back: create trigger main.tr after update of "b" on t for each row when new.a > 1 begin insert into u values(1); /* first */ delete from u where a=3; END;

--- table of full-text search
-- drop
drop table f;
-- object
create virtual table f using fts5 (                             -- same: using fts5 => USING fts5
    title
    , body                                                      --> virtual table f: arguments
    , tokenize = 'porter ascii'                                 -- instead: , tokenize = 'ascii' --> virtual table f: arguments
    , prefix = '2 3'                                            --> virtual table f: arguments
);
-- changes
drop table f;                                                   -- back: create virtual table f using fts5 (title, body, tokenize = 'porter ascii', prefix = '2 3'); --> virtual table f
create virtual table g using fts5 (x);                          -- back: drop table g;                             --> + virtual table g
-- twins
drop table f;                                                   -- back: create virtual table if not exists f using fts5(title, body, tokenize='porter ascii', prefix='2 3');
alter table f rename to g;                                      -- back: alter table g rename to f;
insert into f (title) values ('x');                             -- back: delete from f;

--- table of rectangles
-- drop
drop table r;
-- object
create virtual table r using rtree (id, x0, x1                  -- instead: using rtree => using rtree_i32 --> virtual table r: module
    , y0, y1                                                    --> virtual table r: arguments
);

--- setting of the file
-- drop
pragma user_version = 0; pragma application_id = 0;
-- object
pragma user_version = 7;                                        -- instead: pragma user_version = 8; --> setting user_version: value
pragma application_id = 42;                                     -- same: pragma application_id = 0x2a; --> setting application_id: value
-- changes
pragma user_version = 9;                                        -- back: pragma user_version(7);                   --> setting user_version: value
pragma application_id = 43;                                     -- back: pragma application_id = 42;               --> setting application_id: value
pragma journal_mode = wal;                                      -- back: pragma journal_mode = delete;             --> setting journal_mode: value
-- twins
pragma journal_mode = truncate;                                 -- back: select 1;
pragma foreign_keys = on;                                       -- back: select 1;
vacuum;                                                         -- back: pragma optimize;

--- size of pages and what becomes of free ones
-- drop
pragma page_size = 1024; vacuum;
-- object
pragma page_size = 8192; vacuum;
-- changes
pragma page_size = 2048; vacuum;                                -- back: pragma page_size = 8192; vacuum;          --> setting page_size: value
pragma auto_vacuum = 1; vacuum;                                 -- back: pragma auto_vacuum = 0; vacuum;           --> setting auto_vacuum: value
