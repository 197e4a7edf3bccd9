--- rows may have changed
-- sql
insert into t (id) values (11)
update t set a = 'z' where id = 1
update t set b = b + 1
delete from t where id = 3
delete from t where id = 2; insert into t values (2, 'other', 2)
begin; insert into t (id) values (11); commit
alter table t add column n integer default 7
alter table t drop column b
alter table t rename column b to c
drop table t; create table t (id integer not null primary key, a varchar(20), b integer)
alter table t rename to s; create table t (id integer not null primary key, a varchar(20), b integer)
create table u as select * from t; delete from t; insert into t select id, a, 5 from u
