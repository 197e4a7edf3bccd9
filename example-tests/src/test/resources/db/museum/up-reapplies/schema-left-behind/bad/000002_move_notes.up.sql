create schema archive;
create table archive.notes as select id, note from orders where note is not null;
