drop index books_isbn_key;
alter table books drop column isbn;
