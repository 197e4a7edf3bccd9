create table parent (id int unsigned not null auto_increment primary key, code varchar(20) collate utf8mb4_bin not null, n int default 7,
    g int as (n + 1) stored, v int as (n * 2) virtual, h int invisible default 3,
    d datetime(3) default current_timestamp(3) on update current_timestamp(3), unique key (code), key pre (code(5)), check (n > 0))
    auto_increment = 100 comment 'it''s; a pärent'
//
create table a_child (id bigint primary key auto_increment, p int unsigned, e enum('a', 'b;c') default 'b;c', t text, z date,
    constraint fk_p foreign key (p) references parent (id) on delete cascade, fulltext key ft (t))
//
create table part (id int not null, y int not null, primary key (id, y))
    partition by range (y) (partition p0 values less than (2000), partition p1 values less than maxvalue)
//
create table zero (id int auto_increment primary key, d date, ts timestamp null) engine = MyISAM default charset = latin1
//
insert into parent (id, code, n, h) values (5, 'fünf', 5, null), (100, 'h', 9, 4)
//
insert into a_child (p, t) values (5, 'x'), (100, 'y')
//
delete from a_child where id = 2
//
insert into part values (1, 1999), (2, 2001)
//
set sql_mode = 'NO_AUTO_VALUE_ON_ZERO'
//
insert into zero values (0, '0000-00-00', '2020-06-01 12:00:00'), (3, '2020-00-01', null)
//
set sql_mode = default
//
create view v1 as select id, code as kode, n + 1 as m from parent
//
create definer = nobody@localhost sql security invoker view a_first as
    select v1.kode, a_child.t from v1 join a_child on a_child.p = v1.id with check option
//
create function twice(x int) returns int deterministic begin return x * 2; end
//
create view v3 as select twice(id) as t from parent
//
create procedure pr(in a int, out b int) comment 'hm' begin declare c int; set c = a; insert into a_child (p) values (a); set b = c; end
//
create trigger t1 before insert on a_child for each row set new.t = concat('1', new.t)
//
create trigger t0 before insert on a_child for each row precedes t1 set new.t = concat('0', new.t)
//
create trigger t2 before insert on a_child for each row follows t0 set new.t = concat('2', new.t) -- last words
//
set sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT', character_set_client = latin1, collation_connection = latin1_german1_ci
//
create trigger t3 after update on a_child for each row begin insert into "parent" ("code") values ('a' || 'b'); end
//
set sql_mode = default, names utf8mb4
//
create event e1 on schedule every 1 day starts '2020-01-01 00:00:00' on completion preserve disable do delete from a_child where id = 5
//
set timestamp = 1577836800, time_zone = '+03:00'
//
create event e2 on schedule at '2020-01-01 04:00:00' do begin delete from a_child where id = 6; end
//
set timestamp = default, time_zone = default
//
create view mixed as select u.user, p.id from mysql.user u join parent p
//
create table gone (a int, b int)
//
create function vanished(x int, y int) returns int deterministic return x
//
create view broken as select a, b as c, vanished(a, b) as f from gone d where a > 3
//
create view a_broken_too as select c from broken
//
drop table gone
//
drop function vanished
//
create user copy_reader@localhost
//
grant select (code), update on parent to copy_reader@localhost
//
grant execute on procedure pr to copy_reader@localhost
