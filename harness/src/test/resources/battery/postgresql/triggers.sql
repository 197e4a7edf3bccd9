-- What happens by itself: triggers, event triggers, rules, policies.

--- trigger
-- host
create table t (a int, b int);
create table p (a int) partition by range (a);
create table p1 partition of p default;
create function trg() returns trigger language plpgsql as 'begin return new; end';
create function other() returns trigger language plpgsql as 'begin return null; end';
-- drop
drop trigger tr on t;
-- object
create trigger tr before update
of b                                                        --> trigger public.t.tr: definition
on t for each row
when (new.a > 1)                                            --> trigger public.t.tr: definition
execute function trg();
alter table t enable always trigger tr;                     --> trigger public.t.tr: enabled
comment on trigger tr on t is 'what it is for';             --> trigger public.t.tr: comment
-- changes
alter table t disable trigger tr; -- back: alter table t enable always trigger tr; --> trigger public.t.tr: enabled
alter table t enable replica trigger tr; -- back: alter table t enable always trigger tr; --> trigger public.t.tr: enabled
comment on trigger tr on t is null; -- back: comment on trigger tr on t is 'what it is for'; --> trigger public.t.tr: comment
alter trigger tr on t rename to zz; -- back: alter trigger zz on t rename to tr; --> trigger public.t.tr; + trigger public.t.zz
create trigger more after insert on t execute function trg(); -- back: drop trigger more on t; --> + trigger public.t.more
create trigger more after delete on p for each row execute function trg(); -- back: drop trigger more on p; --> + trigger public.p.more

--- trigger made anew
-- host
create table t (a int, b int);
create function trg() returns trigger language plpgsql as 'begin return new; end';
create function other() returns trigger language plpgsql as 'begin return null; end';
-- drop
drop trigger tr on t;
-- object
create trigger tr before update on t for each row execute function trg();
-- changes
create or replace trigger tr after update on t for each row execute function trg(); -- back: create or replace trigger tr before update on t for each row execute function trg(); --> trigger public.t.tr: definition
create or replace trigger tr before update or delete on t for each row execute function trg(); -- back: create or replace trigger tr before update on t for each row execute function trg(); --> trigger public.t.tr: definition
create or replace trigger tr before update on t for each statement execute function trg(); -- back: create or replace trigger tr before update on t for each row execute function trg(); --> trigger public.t.tr: definition
create or replace trigger tr before update on t for each row execute function other(); -- back: create or replace trigger tr before update on t for each row execute function trg(); --> trigger public.t.tr: definition
create or replace trigger tr before update on t for each row execute function trg('x'); -- back: create or replace trigger tr before update on t for each row execute function trg(); --> trigger public.t.tr: definition
drop trigger tr on t; create trigger tr after update on t referencing old table as o for each statement execute function trg(); -- back: drop trigger tr on t; create trigger tr before update on t for each row execute function trg(); --> trigger public.t.tr: definition

--- constraint trigger
-- host
create table t (a int);
create function trg() returns trigger language plpgsql as 'begin return new; end';
-- drop
drop trigger tr on t;
-- object
create constraint trigger tr after insert on t
deferrable                                                  --> trigger public.t.tr: definition
for each row execute function trg();
-- changes
drop trigger tr on t; create constraint trigger tr after insert on t deferrable initially deferred for each row execute function trg(); -->
    -- back: drop trigger tr on t; create constraint trigger tr after insert on t deferrable for each row execute function trg(); --> trigger public.t.tr: definition

--- event trigger
-- host
create function ev() returns event_trigger language plpgsql as 'begin end';
-- drop
drop event trigger et;
-- object
create event trigger et on ddl_command_end
when tag in ('CREATE CONVERSION')                           --> event trigger et: tags
execute function ev();
alter event trigger et enable always;                       --> event trigger et: enabled
comment on event trigger et is 'what it is for';            --> event trigger et: comment
-- changes
alter event trigger et disable; -- back: alter event trigger et enable always; --> event trigger et: enabled
alter event trigger et rename to et2; -- back: alter event trigger et2 rename to et; --> event trigger et; + event trigger et2
drop event trigger et; create event trigger et on ddl_command_start when tag in ('CREATE CONVERSION') execute function ev(); alter event trigger et enable always; comment on event trigger et is 'what it is for'; -->
    -- back: drop event trigger et; create event trigger et on ddl_command_end when tag in ('CREATE CONVERSION') execute function ev(); alter event trigger et enable always; comment on event trigger et is 'what it is for'; --> event trigger et: event

--- rule
-- host
create table t (a int);
-- drop
drop rule r on t;
-- object
create rule r as on update to t
where old.a > 1                                             --> rule public.t.r: definition
do
instead                                                     --> rule public.t.r: definition
nothing;
alter table t enable always rule r;                         --> rule public.t.r: enabled
comment on rule r on t is 'what it is for';                 --> rule public.t.r: comment
-- changes
alter table t disable rule r; -- back: alter table t enable always rule r; --> rule public.t.r: enabled
alter rule r on t rename to q; -- back: alter rule q on t rename to r; --> rule public.t.r; + rule public.t.q
create rule more as on delete to t do also nothing; -- back: drop rule more on t; --> + rule public.t.more

--- policy
-- host
create table t (a int);
-- drop
drop policy pol on t;
-- object
create policy pol on t
as restrictive                                              --> policy public.t.pol: restrictive
for update                                                  --> policy public.t.pol: command
to reader                                                   --> policy public.t.pol: roles
using (a = 1)                                               --> policy public.t.pol: using
with check (a > 0)                                          --> policy public.t.pol: with check
;
comment on policy pol on t is 'what it is for';             --> policy public.t.pol: comment
-- changes
alter policy pol on t using (a = 2); -- back: alter policy pol on t using (a = 1); --> policy public.t.pol: using
alter policy pol on t with check (a > 1); -- back: alter policy pol on t with check (a > 0); --> policy public.t.pol: with check
alter policy pol on t to reader, keeper; -- back: alter policy pol on t to reader; --> policy public.t.pol: roles
alter policy pol on t rename to pol2; -- back: alter policy pol2 on t rename to pol; --> policy public.t.pol; + policy public.t.pol2
