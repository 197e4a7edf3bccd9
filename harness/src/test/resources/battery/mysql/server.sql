-- What belongs to the whole server: users, roles, privileges, other databases.

--- user
-- drop
drop user crew;
-- object
create user crew identified by 'secret'                         -- same: user crew => user crew@'%' -- same: user crew => user if not exists crew -- instead: identified by 'secret' => --> user crew@%: password
require ssl                                                     -- instead: require none --> user crew@%: tls
with max_queries_per_hour 10                                    -- instead: with max_queries_per_hour 11 --> user crew@%: queries per hour
max_user_connections 3                                          --> user crew@%: connections
password expire interval 30 day                                 -- instead: password expire never --> user crew@%: password lifetime
account lock                                                    -- instead: account unlock --> user crew@%: locked
;
grant process, create user on *.* to crew;                      --> grant crew@% on *.*
grant select, insert                                            -- instead: grant select, delete --> grant crew@% on elsewhere.*: privileges; grant crew@% on elsewhere.*: grant option
on elsewhere.* to crew
with grant option                                               --> grant crew@% on elsewhere.*: grant option
;
-- changes
create user passenger;                                          -- back: drop user passenger;                      --> + user passenger@%
create user crew@localhost;                                     -- back: drop user crew@localhost;                 --> + user crew@localhost
rename user crew to crew2;                                      -- back: rename user crew2 to crew;                --> user crew@%; grant crew@% on *.*; grant crew@% on elsewhere.*; + user crew2@%; + grant crew2@% on *.*; + grant crew2@% on elsewhere.*
alter user crew account unlock;                                 -- back: alter user crew account lock;             --> user crew@%: locked
alter user crew require x509;                                   -- back: alter user crew require ssl;              --> user crew@%: tls
revoke process on *.* from crew;                                -- back: grant process on *.* to crew;             --> grant crew@% on *.*: privileges
grant delete on elsewhere.* to crew;                            -- back: revoke delete on elsewhere.* from crew;   --> grant crew@% on elsewhere.*: privileges; grant crew@% on elsewhere.*: grant option

--- comment and attributes of a user -- mysql
-- drop
drop user crew;
-- object
create user crew
identified with caching_sha2_password                           -- instead: identified with sha256_password --> user crew@%: plugin
failed_login_attempts 3 password_lock_time 2                    --> user crew@%: attributes
password history 5                                              --> user crew@%: password history
password reuse interval 30 day                                  --> user crew@%: password reuse interval
attribute '{"k": "v"}'                                          -- instead: comment 'what it is for' --> user crew@%: attributes
;
-- changes
grant backup_admin on *.* to crew;                              -- back: revoke backup_admin on *.* from crew;     --> + grant crew@% on *.*

--- role
-- drop
drop role crew;
-- object
create role crew;
grant select on elsewhere.* to crew;                            --> grant crew on elsewhere.* -- mariadb
grant select on elsewhere.* to crew;                            --> grant crew@% on elsewhere.* -- mysql
grant crew to reader
with admin option                                               --> role membership reader@% in crew@%: admin option -- mysql
with admin option                                               --> role membership reader@% in crew: admin option -- mariadb
;
-- changes
set default role crew to reader;                                -- back: set default role none to reader;          --> user reader@%: default roles -- mysql
set default role crew for reader;                               -- back: set default role none for reader;         --> user reader@%: default roles -- mariadb
grant crew to keeper;                                           -- back: revoke crew from keeper;                  --> + role membership keeper@% in crew@% -- mysql
grant crew to keeper;                                           -- back: revoke crew from keeper;                  --> + role membership keeper@% in crew -- mariadb

--- privileges
-- host
create table t (a int, b int);
create view v as select a from t;
create function f() returns int deterministic return 1;
create procedure p() select 1;
-- drop
revoke all privileges, grant option from reader;
-- object
grant select                                                    -- instead: grant insert --> grant reader@% on t: privileges; grant reader@% on t: grant option
on t to reader
with grant option                                               --> grant reader@% on t: grant option
;
grant update (a)                                                -- instead: grant update (b) --> grant reader@% on t: privileges
on t to reader;
grant show view on v to reader;                                 --> grant reader@% on v
grant execute on function f to reader;                          --> grant reader@% on function f
grant alter routine on procedure p to reader;                   --> grant reader@% on procedure p
-- changes
revoke select on t from reader;                                 -- back: grant select on t to reader with grant option; --> grant reader@% on t: privileges; grant reader@% on t: grant option
grant delete on t to reader;                                    -- back: revoke delete on t from reader;           --> grant reader@% on t: privileges; grant reader@% on t: grant option
grant insert (b) on t to keeper;                                -- back: revoke insert (b) on t from keeper;       --> + grant keeper@% on t
grant execute on procedure p to keeper;                         -- back: revoke execute on procedure p from keeper; --> + grant keeper@% on procedure p
-- twins
revoke show view on v from reader;                              -- back: grant show view on table `v` to 'reader'@'%';

--- other database
-- drop
drop database elsewhere;
-- object
create database elsewhere
character set latin1                                            -- same: default charset latin1 -- instead: character set utf8mb4 --> database elsewhere: charset; database elsewhere: collation; table elsewhere.t: charset; table elsewhere.t: collation; table elsewhere.u: charset; table elsewhere.u: collation
;
create table elsewhere.t (
    a int                                                       -- instead: a int => a bigint --> column elsewhere.t.a: type
);
create table elsewhere.u (a int);                               --> table elsewhere.u
-- changes
create database elsewhere2;                                     -- back: drop schema elsewhere2;                   --> + database elsewhere2
create table elsewhere.more (a int);                            -- back: drop table elsewhere.more;                --> + table elsewhere.more
alter database elsewhere collate latin1_bin;                    -- back: alter database elsewhere collate latin1_swedish_ci; --> database elsewhere: collation
drop table elsewhere.u;                                         -- back: create table elsewhere.u (a int) charset latin1; --> table elsewhere.u
-- twins
drop database if exists elsewhere;                              -- back: create schema elsewhere charset = latin1; create table elsewhere.t (a int); create table elsewhere.u (a int);

--- foreign server
-- drop
drop server s;
-- object
create server s foreign data wrapper mysql
options (host 'far'
    , port 3307                                                 -- instead: , port 3308 --> server s: port
);
