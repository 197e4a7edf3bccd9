--- a table that numbers its rows
-- sql
create table numbered (id integer primary key autoincrement, a varchar(9));
