create table logos (
    id      bigint primary key,
    content bytea not null
);
insert into logos (id, content) values (1, '\x89504e47');
