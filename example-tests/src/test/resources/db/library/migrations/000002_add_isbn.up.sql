alter table books add column isbn varchar(17);
create unique index books_isbn_key on books (isbn);
