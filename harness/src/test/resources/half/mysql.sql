-- MySQL and MariaDB: a definition commits, itself and what stood before it. Without a transaction each statement stands for itself.

--- the first statement of a file that is sent at once fails
-- tool: golang-migrate
-- up
create table t (id int);
create table a (id int);
create table b (id int);
-- down
drop table a;
-- expects
up
failed create table t
not-reached create table a
not-reached create table b
left nothing
again not tried

--- a statement in the middle fails
-- tool: golang-migrate
-- up
create table a (id int);
alter table t add column extra int;
alter table t drop column nothing;
create table b (id int);
-- down
drop table a;
-- expects
up
took-effect create table a
took-effect alter table t add column extra
failed alter table t drop column nothing
not-reached create table b
left table a is new
left column t.extra is new
again refused create table a

--- the last statement fails
-- tool: golang-migrate
-- up
create table a (id int primary key);
create table b (id int primary key, a_id int, constraint b_fk foreign key (a_id) references a (id));
create view w as select id from b;
create index nope on b (nothing);
-- down
drop view w;
drop table b;
drop table a;
-- expects
up
took-effect create table a
took-effect create table b
took-effect create view w
failed create index nope
left table a is new
left table b is new
left view w is new
again refused create table a

--- an error of syntax hides nothing of what stands before it
-- tool: golang-migrate
-- up
create table a (id int);
insert into t (id) values (-1);
create tabel b (id int);
-- down
drop table a;
-- expects
up
took-effect create table a
took-effect insert into t
failed create tabel b
left table a is new
again refused create table a

--- statement by statement
-- tool: goose bare
-- up
create table a (id int);
create table b (id int);
create table t (id int);
create table c (id int);
-- down
drop table b;
drop table a;
-- expects
up
took-effect create table a
took-effect create table b
failed create table t
not-reached create table c
left table a is new
left table b is new
again refused create table a

--- what can run twice can be run again
-- tool: golang-migrate
-- up
create table if not exists a (id int);
create or replace view w as select id from t;
insert into t (nothing) values (1);
create table b (id int);
-- down
drop view w;
drop table a;
-- expects
up
took-effect create table if not exists a
took-effect create or replace view w
failed insert into t (nothing)
not-reached create table b
left table a is new
left view w is new
again possible

--- rows alone in a transaction are rolled back
-- tool: dbmate
-- rows: 20
-- up
insert into t (id, v) values (-1, 'one');
update t set n = 7 where id > 0;
insert into t (id, v) values (-1, 'again');
delete from t;
-- down
delete from t where id = -1;
-- expects
up
rolled-back insert into t (id, v) values (-1, 'one')
rolled-back update t
failed insert into t (id, v) values (-1, 'again')
not-reached delete from t
left nothing
again not tried

--- a definition commits the rows before it
-- tool: dbmate
-- rows: 20
-- up
insert into t (id, v) values (-1, 'one');
create table a (id int);
insert into t (id, v) values (-2, 'two');
insert into t (id, v) values (-2, 'again');
-- down
drop table a;
delete from t where id < 0;
-- expects
up
took-effect insert into t (id, v) values (-1, 'one')
took-effect create table a
took-effect insert into t (id, v) values (-2, 'two')
failed insert into t (id, v) values (-2, 'again')
left table a is new
left rows of table t: 2 new
again refused insert into t (id, v) values (-1, 'one')

--- a definition that fails commits the rows before it
-- tool: golang-migrate
-- rows: 20
-- up
begin;
insert into t (id, v) select max(id) + 1, 'one' from (select id from t) x;
create table t (id int);
commit;
-- down
delete from t where v = 'one';
-- expects
up
took-effect begin
took-effect insert into t
failed create table t
not-reached commit
left rows of table t: 1 new
again twice over

--- a transaction of the file's own is rolled back, what stands behind a definition in it is not
-- tool: golang-migrate
-- up
start transaction;
insert into t (id) values (-1);
rollback;
begin;
insert into t (id) values (-2);
begin;
insert into t (id) values (-3);
savepoint s;
insert into t (id) values (-4);
rollback to savepoint s;
update t set nothing = 1;
-- down
delete from t;
-- expects
up
rolled-back start transaction
rolled-back insert into t (id) values (-1)
rolled-back rollback
took-effect begin
took-effect insert into t (id) values (-2)
rolled-back begin
rolled-back insert into t (id) values (-3)
rolled-back savepoint s
rolled-back insert into t (id) values (-4)
rolled-back rollback to savepoint s
failed update t set nothing
again refused insert into t (id) values (-2)

--- a session that does not commit by itself
-- tool: golang-migrate
-- rows: 20
-- up
set autocommit = 0;
insert into t (id) values (-1);
create table a (id int);
insert into t (id) values (-2);
select count(*) from t;
update t set nothing = 1;
-- down
drop table a;
-- expects
up
took-effect set autocommit = 0
took-effect insert into t (id) values (-1)
took-effect create table a
rolled-back insert into t (id) values (-2)
rolled-back select count
failed update t set nothing
left table a is new
left rows of table t: 1 new
again refused insert into t (id) values (-1)

--- a procedure that returns rows is one statement
-- tool: golang-migrate
-- up
create procedure p() begin select 1; select 2; insert into t (id) values (-1); end;
call p();
create table a (id int);
call p();
create table b (id int);
-- down
drop table a;
drop procedure p;
-- expects
up
took-effect create procedure p()
took-effect call p()
took-effect create table a
failed call p()
not-reached create table b
left procedure p is new
left table a is new
again refused create procedure p()

--- a procedure that fails behind a definition leaves that
-- tool: goose bare
-- up
-- +goose StatementBegin
create procedure p() begin create table a (id int); insert into t (id) values (null); end;
-- +goose StatementEnd
call p();
-- down
drop procedure p;
-- expects
up
took-effect create procedure p()
failed call p()
left procedure p is new
left table a is new
again refused create procedure p()

--- a trigger, under another delimiter, refuses a row
-- tool: flyway bare
-- up
delimiter //
create trigger g before insert on t for each row
begin
  if new.v = 'no' then signal sqlstate '45000' set message_text = 'not this one'; end if;
end//
delimiter ;
insert into t (id, v) values (-1, 'yes');
insert into t (id, v) values (-2, 'no');
create table a (id int);
-- down
drop trigger g;
-- expects
up
took-effect create trigger g
took-effect insert into t (id, v) values (-1, 'yes')
failed insert into t (id, v) values (-2, 'no')
not-reached create table a
left trigger g is new
again refused create trigger g

--- a unique index over rows that stand twice
-- tool: golang-migrate
-- rows: 20
-- up
alter table t add column same int not null default 1;
alter table t add unique index t_same (same);
create table a (id int);
-- down
drop table a;
alter table t drop column same;
-- expects
up
took-effect alter table t add column same
failed alter table t add unique
not-reached create table a
left column t.same is new
again refused alter table t add column same

--- a down that stops in its first statement
-- tool: golang-migrate
-- up
create table a (id int);
-- down
drop index a_v on a;
drop table a;
-- expects
down
failed drop index a_v
not-reached drop table a
left nothing
again not tried

--- a down that stops in the middle
-- tool: golang-migrate
-- rows: 20
-- up
create table a (id int);
alter table t add column extra int;
-- down
drop table a;
alter table t drop column other;
alter table t drop column extra;
-- expects
down
took-effect drop table a
failed alter table t drop column other
not-reached alter table t drop column extra
left table a is gone
again refused drop table a

--- a down that stops in its last statement
-- tool: dbmate
-- up
create table a (id int);
create table b (id int);
-- down
drop table b;
drop table a;
alter table t drop column extra;
-- expects
down
took-effect drop table b
took-effect drop table a
failed alter table t drop column extra
left table a is gone
left table b is gone
again refused drop table b

--- a second up that stops in the middle
-- tool: golang-migrate
-- up
create table a (id int);
create table b (id int);
-- down
drop table a;
-- expects
up again
took-effect create table a
failed create table b
left table a is new
again refused create table a

--- an account that a file leaves behind
-- tool: golang-migrate
-- up
create user half_user;
create table a (id int);
grant select on a to half_user;
alter table t drop column nothing;
-- down
drop table a;
drop user half_user;
-- after
create user half_user;
-- after down
drop user half_user;
-- expects
up
took-effect create user
took-effect create table a
took-effect grant select on a
failed alter table t drop column nothing
left table a is new
left user half_user@% is new
again refused create user

--- the last of many rows
-- tool: golang-migrate
-- rows: 20
-- up
create table a (id int primary key);
insert into a values (1), (2), (3);
insert into a values (4), (3);
-- down
drop table a;
-- expects
up
took-effect create table a
took-effect insert into a values (1), (2), (3)
failed insert into a values (4), (3)
left table a is new
again refused create table a
