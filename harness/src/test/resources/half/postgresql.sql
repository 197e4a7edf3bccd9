-- What stays of a file on a server that can roll definitions back: nothing, unless its tool or the file itself does without a transaction.

--- the last of three statements fails without a transaction
-- tool: goose bare
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
left table public.a is new
left table public.b is new
again refused create table a

--- the first statement fails without a transaction
-- tool: goose bare
-- up
create table t (id int);
create table a (id int);
-- down
drop table a;
-- expects
up
failed create table t
not-reached create table a
left nothing
again not tried

--- what can run twice can be run again
-- tool: flyway bare
-- up
create table if not exists a (id int);
alter table t add column if not exists extra int;
insert into t (nothing) values (1);
create table b (id int);
-- down
drop table a;
-- expects
up
took-effect create table if not exists a
took-effect alter table t add column
failed insert into t (nothing)
not-reached create table b
left table public.a is new
left column public.t.extra is new
again possible

--- rows are written twice
-- rows: 20
-- tool: goose bare
-- up
insert into t (id, v) select max(id) + 1, 'more' from t;
update t set nothing = 1;
-- down
delete from t where v = 'more';
-- expects
up
took-effect insert into t
failed update t set nothing
left rows of table public.t: 1 new
again twice over

--- a file sent at once is one transaction
-- rows: 20
-- tool: golang-migrate
-- up
create table a (id int);
insert into t (id) values (1), (1);
create table b (id int);
-- down
drop table a;
-- expects
up
rolled-back create table a
failed insert into t (id) values (1), (1)
not-reached create table b
left nothing
again not tried

--- a file that commits in the middle
-- tool: golang-migrate
-- up
create table a (id int);
commit;
create table b (id int);
insert into t (id) values (-1), (-1);
create table c (id int);
-- down
drop table a;
-- expects
up
took-effect create table a
took-effect commit
rolled-back create table b
failed insert into t (id) values (-1), (-1)
not-reached create table c
left table public.a is new
again refused create table a

--- a file that rolls back in the middle
-- tool: golang-migrate
-- up
begin;
create table a (id int);
rollback;
begin;
create table b (id int);
savepoint s;
create table c (id int);
rollback to savepoint s;
commit;
create table t (id int);
-- down
drop table b;
-- expects
up
rolled-back begin
rolled-back create table a
rolled-back rollback
took-effect begin
took-effect create table b
took-effect savepoint s
rolled-back create table c
took-effect rollback to savepoint s
took-effect commit
failed create table t
left table public.b is new
again refused create table b

--- an index concurrently, and then another
-- tool: goose bare
-- up
create index concurrently t_v on t (v);
create index concurrently t_w on t (w);
-- down
drop index concurrently t_v;
-- expects
up
took-effect create index concurrently t_v
failed create index concurrently t_w
left index public.t_v is new
again refused create index concurrently t_v

--- a unique index concurrently over duplicates is left invalid by the statement that failed
-- rows: 20
-- tool: sqlx bare
-- up
create unique index concurrently t_n on t ((n - n));
-- down
drop index concurrently t_n;
-- expects
up
failed create unique index concurrently t_n
left index public.t_n is new
again possible

--- a procedure that commits before it fails
-- tool: goose bare
-- up
-- +goose StatementBegin
create procedure p() language plpgsql as $$ begin create table a (id int); commit; perform 1 / 0; end $$;
-- +goose StatementEnd
call p();
-- down
drop procedure p;
-- expects
up
took-effect create procedure p()
failed call p()
left table public.a is new
again refused create procedure p()

--- a down that stops in the middle
-- rows: 20
-- tool: goose bare
-- up
create table a (id int);
create table b (id int);
-- down
drop table a;
drop table c;
drop table b;
-- expects
down
took-effect drop table a
failed drop table c
not-reached drop table b
left table public.a is gone
again refused drop table a

--- a down that stops in its last statement, in a transaction
-- tool: goose
-- up
create table a (id int);
create table b (id int);
-- down
drop table a;
drop table c;
-- expects
down
rolled-back drop table a
failed drop table c
left nothing
again not tried

--- a second up that stops in the middle
-- tool: diesel bare
-- up
create schema s;
commit;
create table t2 (id int);
-- down
drop schema s;
-- expects
up again
took-effect create schema s
took-effect commit
failed create table t2
left schema s is new
again refused create schema s

--- a role that a file leaves behind
-- tool: goose bare
-- up
create role palindrome_half_role;
create table a (id int);
grant select on a to palindrome_half_role;
grant select (nothing) on t to palindrome_half_role;
-- down
drop table a;
drop role palindrome_half_role;
-- after
create role palindrome_half_role;
-- after down
drop role palindrome_half_role;
-- expects
up
took-effect create role
took-effect create table a
took-effect grant select on a
failed grant select (nothing) on t
left role palindrome_half_role is new
left table public.a is new
again refused create role
