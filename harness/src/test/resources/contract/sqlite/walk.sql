--- a number drawn anew
-- expects: broken reapply-equal
-- host
create table themes (id integer primary key autoincrement, name varchar(20) not null);
create table settings (name varchar(20) not null primary key, value varchar(20) not null);
-- host down
drop table settings;
drop table themes;
-- up
insert into themes (name) values ('contract');
insert into settings (name, value) select 'theme', cast(max(id) as text) from themes;
-- down
delete from settings where name = 'theme';
delete from themes where name = 'contract';
