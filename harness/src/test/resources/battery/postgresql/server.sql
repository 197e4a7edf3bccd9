-- What belongs to the whole server.

--- role
-- drop
drop role crew;
-- object
create role crew
superuser                                                   --> role crew: superuser
createdb                                                    --> role crew: create database
createrole                                                  --> role crew: create role
noinherit                                                   --> role crew: inherit
login                                                       --> role crew: login
replication                                                 --> role crew: replication
bypassrls                                                   --> role crew: bypass row security
connection limit 3                                          --> role crew: connection limit
valid until '2030-01-01'                                    --> role crew: valid until
password 'secret'                                           --> role crew: password
;
comment on role crew is 'who they are';                     --> role crew: comment
alter role crew set work_mem = '5MB';                       --> setting work_mem of role crew
-- changes
alter role crew nosuperuser; -- back: alter role crew superuser; --> role crew: superuser
alter role crew nologin; -- back: alter role crew login; --> role crew: login
alter role crew connection limit 4; -- back: alter role crew connection limit 3; --> role crew: connection limit
alter role crew valid until '2031-01-01'; -- back: alter role crew valid until '2030-01-01'; --> role crew: valid until
alter role crew set work_mem = '6MB'; -- back: alter role crew set work_mem = '5MB'; --> setting work_mem of role crew: value
alter role crew set statement_timeout = '1h'; -- back: alter role crew reset statement_timeout; --> + setting statement_timeout of role crew
alter role crew in database postgres set statement_timeout = '1h'; -- back: alter role crew in database postgres reset statement_timeout; --> + setting statement_timeout of role crew in database postgres
alter role all set statement_timeout = '1h'; -- back: alter role all reset statement_timeout; --> + setting statement_timeout of all roles
comment on role crew is 'somebody'; -- back: comment on role crew is 'who they are'; --> role crew: comment
create role passenger; -- back: drop role passenger; --> + role passenger

--- role membership
-- host
create role crew;
-- drop
revoke crew from reader;
-- object
grant crew to reader
with admin option                                           --> role membership reader in crew: admin option
;
-- changes
grant crew to keeper; -- back: revoke crew from keeper; --> + role membership keeper in crew
grant pg_monitor to reader; -- back: revoke pg_monitor from reader; --> + role membership reader in pg_monitor
revoke admin option for crew from reader; -- back: grant crew to reader with admin option; --> role membership reader in crew: admin option
grant crew to reader with inherit false; -- back: grant crew to reader with inherit true; --> role membership reader in crew: inherit option -- since 16
grant crew to reader with set false; -- back: grant crew to reader with set true; --> role membership reader in crew: set option -- since 16

--- database
-- drop
do $$ begin execute format('alter database %I reset work_mem', current_database()); end $$;
-- object
do $$ begin execute format('alter database %I set work_mem = 5000', current_database()); end $$;
-- changes
do $$ begin execute format('alter database %I connection limit 5', current_database()); end $$; -- back: do $$ begin execute format('alter database %I connection limit -1', current_database()); end $$; --> database current_database(): connection limit
do $$ begin execute format('alter database %I owner to keeper', current_database()); end $$; -- back: do $$ begin execute format('alter database %I owner to %I', current_database(), current_user); end $$; --> database current_database(): owner
do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$; -- back: do $$ begin execute format('grant temporary on database %I to public', current_database()); end $$; --> database current_database(): privileges
do $$ begin execute format('comment on database %I is %L', current_database(), 'x'); end $$; -- back: do $$ begin execute format('comment on database %I is null', current_database()); end $$; --> database current_database(): comment
do $$ begin execute format('alter database %I set work_mem = 6000', current_database()); end $$; -- back: do $$ begin execute format('alter database %I set work_mem = 5000', current_database()); end $$; --> setting work_mem of the database: value
do $$ begin execute format('alter role reader in database %I set work_mem = 6000', current_database()); end $$; -- back: do $$ begin execute format('alter role reader in database %I reset work_mem', current_database()); end $$; --> + setting work_mem of role reader in the database

--- tablespace
-- drop
revoke create on tablespace pg_default from reader;
-- object
grant create on tablespace pg_default to reader;
-- changes
alter tablespace pg_default set (seq_page_cost = 3); -- back: alter tablespace pg_default reset (seq_page_cost); --> tablespace pg_default: options
comment on tablespace pg_default is 'x'; -- back: comment on tablespace pg_default is null; --> tablespace pg_default: comment
grant create on tablespace pg_default to keeper; -- back: revoke create on tablespace pg_default from keeper; --> tablespace pg_default: privileges

--- parameter -- since 15
-- drop
revoke set on parameter work_mem from reader;
-- object
grant set on parameter work_mem to reader;
-- changes
grant alter system on parameter work_mem to reader; -- back: revoke alter system on parameter work_mem from reader; --> parameter work_mem: privileges
grant set on parameter port to reader; -- back: revoke set on parameter port from reader; --> + parameter port

--- replication origin
-- drop
select pg_replication_origin_drop('far');
-- object
select pg_replication_origin_create('far');
-- changes
select pg_replication_origin_create('farther'); -- back: select pg_replication_origin_drop('farther'); --> + replication origin farther
