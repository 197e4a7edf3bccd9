-- Functions, procedures and aggregates.

--- function
-- host
create table t (a int);
-- drop
drop function f(int, text);
-- object
create function f(a int, b text default 'x') returns setof int language plpgsql
stable                                                      --> function public.f(integer,text): volatility
strict                                                      --> function public.f(integer,text): strict
security definer                                            --> function public.f(integer,text): security definer
leakproof                                                   --> function public.f(integer,text): leakproof
parallel safe                                               --> function public.f(integer,text): parallel
cost 7                                                      --> function public.f(integer,text): cost
rows 50                                                     --> function public.f(integer,text): rows
set work_mem = '5MB'                                        --> function public.f(integer,text): settings
as 'begin return next a + 1; end';
revoke execute on function f from public;                   --> function public.f(integer,text): privileges
alter function f owner to keeper;                           --> function public.f(integer,text): owner; function public.f(integer,text): privileges
comment on function f is 'what it is for';                  --> function public.f(integer,text): comment
-- changes
create or replace function f(a int, b text default 'x') returns setof int language plpgsql stable strict security definer leakproof parallel safe cost 7 rows 50 set work_mem = '5MB' as 'begin return next a + 2; end'; -->
    -- back: create or replace function f(a int, b text default 'x') returns setof int language plpgsql stable strict security definer leakproof parallel safe cost 7 rows 50 set work_mem = '5MB' as 'begin return next a + 1; end'; --> function public.f(integer,text): body
create or replace function f(a int, b text default 'y') returns setof int language plpgsql stable strict security definer leakproof parallel safe cost 7 rows 50 set work_mem = '5MB' as 'begin return next a + 1; end'; -->
    -- back: create or replace function f(a int, b text default 'x') returns setof int language plpgsql stable strict security definer leakproof parallel safe cost 7 rows 50 set work_mem = '5MB' as 'begin return next a + 1; end'; --> function public.f(integer,text): arguments
alter function f volatile; -- back: alter function f stable; --> function public.f(integer,text): volatility
alter function f immutable; -- back: alter function f stable; --> function public.f(integer,text): volatility
alter function f called on null input; -- back: alter function f strict; --> function public.f(integer,text): strict
alter function f security invoker; -- back: alter function f security definer; --> function public.f(integer,text): security definer
alter function f not leakproof; -- back: alter function f leakproof; --> function public.f(integer,text): leakproof
alter function f parallel restricted; -- back: alter function f parallel safe; --> function public.f(integer,text): parallel
alter function f cost 9; -- back: alter function f cost 7; --> function public.f(integer,text): cost
alter function f rows 51; -- back: alter function f rows 50; --> function public.f(integer,text): rows
alter function f reset work_mem; -- back: alter function f set work_mem = '5MB'; --> function public.f(integer,text): settings
alter function f set search_path = public; -- back: alter function f reset search_path; --> function public.f(integer,text): settings
grant execute on function f to reader; -- back: revoke execute on function f from reader; --> function public.f(integer,text): privileges
alter function f owner to reader; -- back: alter function f owner to keeper; --> function public.f(integer,text): owner; function public.f(integer,text): privileges
comment on function f is null; -- back: comment on function f is 'what it is for'; --> function public.f(integer,text): comment
alter function f(int, text) rename to g; -- back: alter function g(int, text) rename to f; --> function public.f(integer,text); + function public.g(integer,text)
create function f(a bigint) returns int language sql as 'select 1'; -- back: drop function f(bigint); --> + function public.f(bigint)

--- function in SQL
-- host
create table t (a int);
create schema app;
-- drop
drop function f(int);
-- object
create function f(a int) returns int language sql return a + 1;
-- changes
create or replace function f(a int) returns int language sql return a + 2; -- back: create or replace function f(a int) returns int language sql return a + 1; --> function public.f(integer): body
create or replace function f(a int) returns int language sql as 'select a + 1'; -- back: create or replace function f(a int) returns int language sql return a + 1; --> function public.f(integer): body
create or replace function f(a int) returns int language plpgsql as 'begin return a + 1; end'; -- back: create or replace function f(a int) returns int language sql return a + 1; --> function public.f(integer): body; function public.f(integer): language
drop function f(int); create function f(b int) returns int language sql return b + 1; -- back: drop function f(int); create function f(a int) returns int language sql return a + 1; --> function public.f(integer): arguments; function public.f(integer): body
drop function f(int); create function f(a int) returns bigint language sql return a + 1; -- back: drop function f(int); create function f(a int) returns int language sql return a + 1; --> function public.f(integer): result
alter function f(int) set schema app; -- back: alter function app.f(int) set schema public; --> function public.f(integer); + function app.f(integer)
drop function f(int); -- back: create function f(a int) returns int language sql return a + 1; --> function public.f(integer)

--- window function
-- drop
drop function w();
-- object
create function w() returns bigint language internal
window                                                      --> function public.w(): window
as 'window_row_number';
-- changes
create or replace function w() returns bigint language internal window as 'window_rank'; -- back: create or replace function w() returns bigint language internal window as 'window_row_number'; --> function public.w(): body

--- procedure
-- drop
drop procedure p(int);
-- object
create procedure p(a int) language plpgsql
security definer                                            --> procedure public.p(integer): security definer
set search_path = public                                    --> procedure public.p(integer): settings
as 'begin end';
grant execute on procedure p to reader;                     --> procedure public.p(integer): privileges
comment on procedure p is 'what it is for';                 --> procedure public.p(integer): comment
-- changes
create or replace procedure p(a int) language plpgsql security definer set search_path = public as 'begin perform 1; end'; -->
    -- back: create or replace procedure p(a int) language plpgsql security definer set search_path = public as 'begin end'; --> procedure public.p(integer): body
alter procedure p(int) rename to q; -- back: alter procedure q(int) rename to p; --> procedure public.p(integer); + procedure public.q(integer)
alter procedure p(int) owner to keeper; -- back: alter procedure p(int) owner to current_user; --> procedure public.p(integer): owner; procedure public.p(integer): privileges
create procedure more() language sql as ''; -- back: drop procedure more(); --> + procedure public.more()

--- aggregate
-- drop
drop aggregate total(int);
-- object
create aggregate total(int) (sfunc = int4pl, stype = int
, initcond = '0'                                            --> aggregate public.total(integer): steps
, combinefunc = int4pl                                      --> aggregate public.total(integer): steps
, finalfunc = int4abs                                       --> aggregate public.total(integer): steps
, msfunc = int4pl, minvfunc = int4mi, mstype = int          --> aggregate public.total(integer): steps
, sspace = 100                                              --> aggregate public.total(integer): steps
, parallel = safe                                           --> aggregate public.total(integer): parallel
);
grant execute on function total(int) to reader;             --> aggregate public.total(integer): privileges
comment on aggregate total(int) is 'what it is for';        --> aggregate public.total(integer): comment
-- changes
create or replace aggregate total(int) (sfunc = int4pl, stype = int, initcond = '1', combinefunc = int4pl, finalfunc = int4abs, msfunc = int4pl, minvfunc = int4mi, mstype = int, sspace = 100, parallel = safe); -->
    -- back: create or replace aggregate total(int) (sfunc = int4pl, stype = int, initcond = '0', combinefunc = int4pl, finalfunc = int4abs, msfunc = int4pl, minvfunc = int4mi, mstype = int, sspace = 100, parallel = safe); --> aggregate public.total(integer): steps
alter aggregate total(int) rename to summed; -- back: alter aggregate summed(int) rename to total; --> aggregate public.total(integer); + aggregate public.summed(integer)
