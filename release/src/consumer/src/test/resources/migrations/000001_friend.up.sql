create table friend (id integer primary key, name text not null);
