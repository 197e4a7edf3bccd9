create table authors (
    id   integer not null primary key,
    name varchar(120) not null
);

create table books (
    id        integer not null primary key,
    author_id integer not null,
    title     varchar(200) not null,
    pages     integer,
    constraint books_author_fk foreign key (author_id) references authors (id),
    constraint books_pages_positive check (pages > 0)
);
