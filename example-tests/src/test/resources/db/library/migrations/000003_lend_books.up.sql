create table loans (
    id       integer not null primary key,
    book_id  integer not null,
    reader   varchar(120) not null,
    due      date not null,
    returned date,
    constraint loans_book_fk foreign key (book_id) references books (id)
);
