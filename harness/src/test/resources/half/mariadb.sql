-- What MariaDB does otherwise than MySQL.

--- a statement that fails in its middle leaves its beginning
-- tool: golang-migrate
-- up
create table a (id int);
create table b (id int);
-- down
drop table b, nothing;
drop table a;
-- expects
down
failed drop table b, nothing
not-reached drop table a
left table b is gone
again possible

--- a block that is no program
-- tool: golang-migrate
-- up
create table a (id int);
begin not atomic select 1; insert into t (id) values (-1); end;
insert into t (id) values (-1);
-- down
drop table a;
-- expects
up
took-effect create table a
took-effect begin not atomic
failed insert into t (id) values (-1)
left table a is new
again refused create table a
