-- What stands beside the schema: extensions, publications, subscriptions, foreign data, default privileges, labels, large objects.

--- extension
-- host
create schema app;
-- drop
drop extension hstore;
-- object
create extension hstore
schema app                                                  --> extension hstore: schema; extension hstore: members
;
comment on extension hstore is 'what it is for';            -- instead: comment on extension hstore is 'x'; --> extension hstore: comment
-- changes
drop extension hstore; -- back: create extension hstore schema app; comment on extension hstore is 'what it is for'; --> extension hstore
revoke execute on function app.akeys(app.hstore) from public; -- back: grant execute on function app.akeys(app.hstore) to public; --> extension hstore: members
alter function app.akeys(app.hstore) cost 9; -- back: alter function app.akeys(app.hstore) cost 1; --> extension hstore: members
create extension citext; -- back: drop extension citext; --> + extension citext

--- publication
-- host
create table t (a int primary key, b int);
create table u (a int);
create schema app;
-- drop
drop publication pub;
-- object
create publication pub for table t
(a, b)                                                      --> publication pub: tables -- since 15
where (a > 1)                                               --> publication pub: tables -- since 15
with (publish_via_partition_root                            -- instead: with (publish_via_partition_root = false --> publication pub: via root
, publish = 'insert'                                        --> publication pub: publish
);
comment on publication pub is 'what it is for';             --> publication pub: comment
-- changes
alter publication pub add table u; -- back: alter publication pub drop table u; --> publication pub: tables
alter publication pub set (publish = 'insert, delete'); -- back: alter publication pub set (publish = 'insert'); --> publication pub: publish
alter publication pub set (publish_via_partition_root = false); -- back: alter publication pub set (publish_via_partition_root); --> publication pub: via root
alter publication pub owner to keeper; -- back: alter publication pub owner to current_user; --> publication pub: owner
alter publication pub rename to pub2; -- back: alter publication pub2 rename to pub; --> publication pub; + publication pub2
create publication more for all tables; -- back: drop publication more; --> + publication more

--- publication of a schema -- since 15
-- host
create schema app;
-- drop
drop publication pub;
-- object
create publication pub
for tables in schema app                                    --> publication pub: schemas
;

--- subscription
-- drop
drop subscription sub;
-- object
create subscription sub connection 'host=x dbname=y' publication p with (connect = false, enabled = false, slot_name = none
, binary = true                                             --> subscription sub: binary
, streaming = on                                            -- instead: , streaming = off --> subscription sub: streaming
, synchronous_commit = local                                --> subscription sub: synchronous commit
, two_phase = true                                          --> subscription sub: two phase -- since 15
, disable_on_error = true                                   --> subscription sub: disable on error -- since 15
, origin = none                                             --> subscription sub: origin -- since 16
, run_as_owner = true                                       --> subscription sub: run as owner -- since 16
, password_required = false                                 --> subscription sub: password required -- since 16
, failover = true                                           --> subscription sub: failover -- since 17
);
comment on subscription sub is 'what it is for';            --> subscription sub: comment
-- changes
alter subscription sub connection 'host=z dbname=y'; -- back: alter subscription sub connection 'host=x dbname=y'; --> subscription sub: connection
alter subscription sub set publication q with (refresh = false); -- back: alter subscription sub set publication p with (refresh = false); --> subscription sub: publications
alter subscription sub rename to sub2; -- back: alter subscription sub2 rename to sub; --> subscription sub; + subscription sub2

--- foreign data wrapper
-- drop
drop foreign data wrapper fw;
-- object
create foreign data wrapper fw
options (host 'x')                                          --> foreign data wrapper fw: options
;
grant usage on foreign data wrapper fw to reader;           --> foreign data wrapper fw: privileges
comment on foreign data wrapper fw is 'what it is for';     --> foreign data wrapper fw: comment
-- changes
alter foreign data wrapper fw options (set host 'y'); -- back: alter foreign data wrapper fw options (set host 'x'); --> foreign data wrapper fw: options
alter foreign data wrapper fw options (add port '5'); -- back: alter foreign data wrapper fw options (drop port); --> foreign data wrapper fw: options

--- foreign data wrapper with a validator
-- drop
drop foreign data wrapper fw;
-- object
create foreign data wrapper fw
validator postgresql_fdw_validator                          --> foreign data wrapper fw: validator
;
-- changes
alter foreign data wrapper fw no validator; -- back: alter foreign data wrapper fw validator postgresql_fdw_validator; --> foreign data wrapper fw: validator

--- server
-- host
create foreign data wrapper fw;
-- drop
drop server srv;
-- object
create server srv
type 'far'                                                  --> server srv: type
version '1'                                                 --> server srv: version
foreign data wrapper fw
options (host 'x', port '5')                                --> server srv: options
;
grant usage on foreign server srv to reader;                --> server srv: privileges
comment on server srv is 'what it is for';                  --> server srv: comment
-- changes
alter server srv version '2'; -- back: alter server srv version '1'; --> server srv: version
alter server srv options (set host 'y'); -- back: alter server srv options (set host 'x'); --> server srv: options
alter server srv options (drop port); -- back: alter server srv options (add port '5'); --> server srv: options
alter server srv owner to keeper; -- back: alter server srv owner to current_user; --> server srv: owner; server srv: privileges
revoke usage on foreign server srv from reader; -- back: grant usage on foreign server srv to reader; --> server srv: privileges

--- user mapping
-- host
create foreign data wrapper fw; create server srv foreign data wrapper fw;
-- drop
drop user mapping for public server srv;
-- object
create user mapping for public server srv
options (username 'u', password 'p')                        --> user mapping public on srv: options
;
-- changes
alter user mapping for public server srv options (set username 'v'); -- back: alter user mapping for public server srv options (set username 'u'); --> user mapping public on srv: options
alter user mapping for public server srv options (set password 'q'); -- back: alter user mapping for public server srv options (set password 'p'); --> user mapping public on srv: options
create user mapping for reader server srv; -- back: drop user mapping for reader server srv; --> + user mapping reader on srv

--- foreign table
-- host
create foreign data wrapper fw; create server srv foreign data wrapper fw; create server far foreign data wrapper fw;
-- drop
drop foreign table ft;
-- object
create foreign table ft (a int
options (name 'x')                                          --> column public.ft.a: server options
, b text
constraint c check (b <> '')                                --> check constraint public.ft.c
) server srv
options (relation 'y')                                      --> foreign table public.ft: server options
;
grant select on ft to reader;                               --> foreign table public.ft: privileges
comment on foreign table ft is 'what it is for';            --> foreign table public.ft: comment
-- changes
alter foreign table ft options (set relation 'z'); -- back: alter foreign table ft options (set relation 'y'); --> foreign table public.ft: server options
alter foreign table ft alter a options (set name 'z'); -- back: alter foreign table ft alter a options (set name 'x'); --> column public.ft.a: server options
alter foreign table ft add d int; -- back: alter foreign table ft drop d; --> + column public.ft.d
drop foreign table ft; -- back: create foreign table ft (a int options (name 'x'), b text constraint c check (b <> '')) server srv options (relation 'y'); grant select on ft to reader; comment on foreign table ft is 'what it is for'; --> foreign table public.ft

--- default privileges
-- host
create schema app;
-- drop
alter default privileges in schema app revoke select on tables from reader;
-- object
alter default privileges in schema app grant select on tables to reader;
-- changes
alter default privileges in schema app grant insert on tables to reader; -- back: alter default privileges in schema app revoke insert on tables from reader; --> default privileges of postgres on tables in app: privileges
alter default privileges revoke execute on functions from public; -- back: alter default privileges grant execute on functions to public; --> + default privileges of postgres on functions
alter default privileges grant usage on schemas to reader; -- back: alter default privileges revoke usage on schemas from reader; --> + default privileges of postgres on schemas
alter default privileges in schema app grant usage on types to reader; -- back: alter default privileges in schema app revoke usage on types from reader; --> + default privileges of postgres on types in app
alter default privileges for role keeper grant select on sequences to reader; -- back: alter default privileges for role keeper revoke select on sequences from reader; --> + default privileges of keeper on sequences

--- large object
-- drop
select lo_unlink(4711);
-- object
select lo_create(4711);
grant select on large object 4711 to reader;                --> large objects of postgres: privileges
comment on large object 4711 is 'what it is for';           --> large objects of postgres: comment
-- changes
select lo_create(4712); -- back: select lo_unlink(4712); --> large objects of postgres: count
alter large object 4711 owner to keeper; -- back: alter large object 4711 owner to current_user; --> large objects of postgres; + large objects of keeper

--- security labels
-- host
create table t (a int);
-- drop
delete from pg_seclabel;
-- object
insert into pg_seclabel values ('t'::regclass, 'pg_class'::regclass, 0, 'guard', 'secret');
-- changes
update pg_seclabel set label = 'open'; -- back: update pg_seclabel set label = 'secret'; --> table public.t: security label
insert into pg_seclabel values ('t'::regclass, 'pg_class'::regclass, 1, 'guard', 'x'); -- back: delete from pg_seclabel where objsubid = 1; --> column public.t.a: security label

--- privileges on what the server brought along
-- drop
grant execute on function pg_sleep to public;
-- object
revoke execute on function pg_sleep from public;
-- changes
grant execute on function pg_read_file(text) to reader; -- back: revoke execute on function pg_read_file(text) from reader; --> + privileges on function pg_read_file(text)
grant select on pg_authid to reader; -- back: revoke select on pg_authid from reader; --> + privileges on table pg_authid
grant select (rolname) on pg_authid to reader; -- back: revoke select (rolname) on pg_authid from reader; --> + privileges on column rolname of table pg_authid
revoke usage on type int4 from public; -- back: grant usage on type int4 to public; --> + privileges on type integer
revoke usage on language plpgsql from public; -- back: grant usage on language plpgsql to public; --> + privileges on language plpgsql
grant execute on function pg_sleep to reader; -- back: revoke execute on function pg_sleep from reader; --> privileges on function pg_sleep(double precision): privileges
