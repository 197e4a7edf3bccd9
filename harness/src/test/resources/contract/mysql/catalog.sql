--- a table that numbers its rows
-- sql
create table numbered (id integer not null auto_increment primary key, a varchar(9));
