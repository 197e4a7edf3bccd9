create type file_state as enum ('uploading', 'done');
create table files (id int primary key, state file_state not null);
