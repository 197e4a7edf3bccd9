-- Triggers.

--- trigger
-- host
create table t (a int, b int);
create table u (a int);
-- drop
drop trigger tr;
-- object
create
definer = reader@'%'                                            -- same: definer = reader -- instead: definer = keeper@'%' --> trigger tr: definer
trigger tr
before                                                          -- instead: after --> trigger tr: timing
insert                                                          -- instead: update --> trigger tr: event
on t for each row
insert into u (a) values (1)                                    -- instead: insert into u (a) values (2) --> trigger tr: body
;
-- changes
drop trigger tr;                                                -- back: create definer = reader trigger tr before insert on t for each row insert into u (a) values (1); --> trigger tr
drop trigger tr; create definer = reader trigger tr before insert on u for each row set new.a = 1; -- back: drop trigger tr; create definer = reader trigger tr before insert on t for each row insert into u (a) values (1); --> trigger tr: table; trigger tr: body
create trigger more after delete on t for each row begin insert into u values (old.a); delete from u where a = 3; end; -- back: drop trigger more; --> + trigger more
-- twins
drop trigger tr;                                                -- back: create definer = reader trigger tr before insert on t for each row insert  into u (a)  values (1);
drop trigger if exists tr;                                      -- back: create definer = `reader` trigger `tr` before insert on `t` for each row insert into u (a) values (1);
rename table t to x;                                            -- back: rename table x to t;
drop table t; -- back: create table t (a int, b int); create definer = reader trigger tr before insert on t for each row insert into u (a) values (1);

--- order of triggers
-- host
create table t (a int);
create trigger first before insert on t for each row set new.a = 1;
-- drop
drop trigger second; drop trigger third;
-- object
create trigger second before insert on t for each row follows first set new.a = 2; -- same: follows first =>
create trigger third before insert on t for each row
precedes second                                                 -- instead: precedes first --> trigger first: order; trigger third: order
set new.a = 3;
-- changes
drop trigger first; create trigger first before insert on t for each row set new.a = 1; -- back: drop trigger first; create trigger first before insert on t for each row precedes third set new.a = 1; --> trigger first: order; trigger second: order; trigger third: order
-- twins
drop trigger second; create trigger second before insert on t for each row set new.a = 2; -- back: select 1;
drop trigger first;                                             -- back: create trigger first before insert on t for each row precedes third set new.a = 1;

--- compound trigger
-- host
create table t (a int, b int);
-- drop
drop trigger tr;
-- object
create trigger tr before update on t for each row begin
    if new.a > 10                                               -- instead: if new.a > 11 --> trigger tr: body
    then
        set new.a = 10;
    end if;
    set new.b = new.a;                                          --> trigger tr: body
end;
-- twins
drop trigger tr;                                                -- back: create trigger tr before update on t for each row begin if new.a > 10 then set new.a = 10; end if; set new.b = new.a; end;

--- mode of the session of a trigger
-- host
create table t (a int, b int);
-- drop
drop trigger tr;
-- object
set sql_mode = 'ansi_quotes,strict_trans_tables';               -- same: set sql_mode = 'STRICT_TRANS_TABLES,ANSI_QUOTES'; -- instead: set sql_mode = 'ansi_quotes'; --> trigger tr: sql mode
set names latin1;                                               --> trigger tr: client charset; trigger tr: connection collation -- mysql
set collation_connection = utf8mb4_bin;                         --> trigger tr: connection collation -- mariadb
create trigger tr before insert on t for each row set new.a = 1;

--- trigger of several events -- mariadb since 12
-- host
create table t (a int);
-- drop
drop trigger tr;
-- object
create trigger tr before insert
or update                                                       --> trigger tr: event
on t for each row set new.a = 1;
