create table owner (id bigint primary key, name text not null);
