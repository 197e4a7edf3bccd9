create sequence s start with 10 increment by 5 cache 20 cycle maxvalue 100000
//
do nextval(s)
//
create table seqd (id int default nextval(s) primary key, u uuid)
//
insert into seqd (u) values ('123e4567-e89b-12d3-a456-426655440000')
//
create table hist (id int primary key, a int) with system versioning
//
insert into hist values (1, 1), (2, 2)
//
update hist set a = 3
//
delete from hist where id = 2
//
create table spelled (id int, s timestamp(6) generated always as row start, e timestamp(6) generated always as row end,
    period for system_time (s, e)) with system versioning
//
insert into spelled (id) values (7)
//
delete from spelled
