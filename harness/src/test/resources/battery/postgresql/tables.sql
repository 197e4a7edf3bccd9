-- Tables: what a table is, apart from its columns.

--- table
-- host
create table other (a int);
-- drop
drop table t;
-- object
create
unlogged                                                    --> table public.t: persistence
table t (a int, b text)
with (fillfactor = 70, autovacuum_enabled = off)            --> table public.t: options
;
alter table t replica identity full;                        --> table public.t: replica identity
alter table t enable row level security;                    --> table public.t: row security
alter table t force row level security;                     --> table public.t: row security forced
grant select, insert on t to reader;                        --> table public.t: privileges
comment on table t is 'what it is for';                     --> table public.t: comment
-- changes
alter table t set logged;                                   -- back: alter table t set unlogged;                       --> table public.t: persistence
alter table t set (autovacuum_enabled = on);                -- back: alter table t set (autovacuum_enabled = off);             --> table public.t: options
alter table t reset (autovacuum_enabled);                   -- back: alter table t set (autovacuum_enabled = off);     --> table public.t: options
alter table t set (toast.autovacuum_enabled = off);         -- back: alter table t reset (toast.autovacuum_enabled);   --> table public.t: toast options
alter table t replica identity nothing;                     -- back: alter table t replica identity full;              --> table public.t: replica identity
alter table t disable row level security;                   -- back: alter table t enable row level security;          --> table public.t: row security
alter table t no force row level security;                  -- back: alter table t force row level security;           --> table public.t: row security forced
grant select on t to public;                                -- back: revoke select on t from public;                   --> table public.t: privileges
grant select on t to reader with grant option;              -- back: revoke grant option for select on t from reader;  --> table public.t: privileges
revoke insert on t from reader;                             -- back: grant insert on t to reader;                      --> table public.t: privileges
revoke delete on t from current_user;                       -- back: grant delete on t to current_user;                --> table public.t: privileges
comment on table t is 'something else';                     -- back: comment on table t is 'what it is for';           --> table public.t: comment
comment on table t is null;                                 -- back: comment on table t is 'what it is for';           --> table public.t: comment
create table more (id int);                                 -- back: drop table more;                                  --> + table public.more
drop table other;                                           -- back: create table other (a int);                       --> table public.other
alter table t rename to u;                                  -- back: alter table u rename to t;                        --> table public.t; + table public.u

--- table of somebody else's
-- drop
drop table t;
-- object
create table t (a int);
alter table t owner to keeper;                              --> table public.t: owner
-- changes
alter table t owner to reader;                              -- back: alter table t owner to keeper;                    --> table public.t: owner

--- table that moves to another schema
-- host
create schema app;
-- drop
drop table t;
-- object
create table t (a int);
-- changes
alter table t set schema app;                               -- back: alter table app.t set schema public;              --> table public.t; + table app.t

--- table of a type
-- host
create type address as (street text, zip text);
-- drop
drop table t;
-- object
create table t
of address                                                  -- instead: (street text, zip text) --> table public.t: of type
;
-- changes
alter table t not of;                                       -- back: alter table t of address;                         --> table public.t: of type

--- access method
-- host
create access method heap2 type table handler heap_tableam_handler;
-- drop
drop table t;
-- object
create table t (a int)
using heap2                                                 --> table public.t: access method
;
-- changes
alter table t set access method heap;                       -- back: alter table t set access method heap2;            --> table public.t: access method -- since 15

--- schema
-- drop
drop schema app cascade;
-- object
create schema app
authorization keeper                                        --> schema app: owner
;
comment on schema app is 'what it is for';                  --> schema app: comment
create table app.t (a int);                                 --> table app.t
-- changes
alter schema app owner to current_user;                     -- back: alter schema app owner to keeper;                 --> schema app: owner
comment on schema app is null;                              -- back: comment on schema app is 'what it is for';        --> schema app: comment
create schema more;                                         -- back: drop schema more;                                 --> + schema more
drop schema app cascade;
    -- back: create schema app authorization keeper; comment on schema app is 'what it is for'; create table app.t (a int); --> schema app

--- schema that others use
-- drop
drop schema app;
-- object
create schema app;
grant usage on schema app to reader;                        --> schema app: privileges
-- changes
revoke usage on schema app from reader;                     -- back: grant usage on schema app to reader;              --> schema app: privileges
grant create on schema app to reader;                       -- back: revoke create on schema app from reader;          --> schema app: privileges
revoke all on schema public from public;                    -- back: grant usage on schema public to public;           --> schema public: privileges -- since 15
comment on schema public is 'ours';                         -- back: comment on schema public is 'standard public schema'; --> schema public: comment
