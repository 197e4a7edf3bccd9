-- SQLite rolls definitions back as PostgreSQL does, but a text of several statements is no transaction: each one stands for itself.

--- the last of three statements fails
-- tool: golang-migrate
-- up
create table a (id int);
create table b (id int);
create table t (id int);
-- down
drop table b;
drop table a;
-- expects
up
rolled-back create table a
rolled-back create table b
failed create table t
left nothing
again not tried

--- the last of three statements fails without a transaction
-- tool: dbmate bare
-- up
create table a (id int);
create table b (id int);
create table t (id int);
-- down
drop table b;
drop table a;
-- expects
up
took-effect create table a
took-effect create table b
failed create table t
left table a is new
left table b is new
again refused create table a

--- a trigger is one statement
-- tool: goose bare
-- up
-- +goose StatementBegin
create trigger g after insert on t begin update t set n = 1; update t set n = 2; end;
-- +goose StatementEnd
create table t (id int);
create table b (id int);
-- down
drop trigger g;
-- expects
up
took-effect create trigger g
failed create table t
not-reached create table b
left trigger g is new
again refused create trigger g

--- a file with a transaction of its own that is rolled back
-- tool: dbmate bare
-- up
create table a (id int);
begin;
create table b (id int);
insert into t (nothing) values (1);
commit;
-- down
drop table a;
-- expects
up
took-effect create table a
rolled-back begin
rolled-back create table b
failed insert into t
not-reached commit
left table a is new
again refused create table a

--- a rebuild that stops before the rename
-- tool: goose bare
-- up
create table t_new (id integer primary key, v varchar(20), n int not null);
insert into t_new select id, v, n from t;
drop table t;
alter table t_new drop column nothing;
-- down
create table t_old (id int primary key, v varchar(20), n int);
-- expects
up
took-effect create table t_new
took-effect insert into t_new
took-effect drop table t
failed alter table t_new drop column nothing
left table t is gone
left table t_new is new
again refused create table t_new

--- a down that stops in the middle
-- tool: goose bare
-- up
create table a (id int);
create index t_v on t (v);
-- down
drop index t_v;
drop index t_w;
drop table a;
-- expects
down
took-effect drop index t_v
failed drop index t_w
not-reached drop table a
left index t_v is gone
again refused drop index t_v
