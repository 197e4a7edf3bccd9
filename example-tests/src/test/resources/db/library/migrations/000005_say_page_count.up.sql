alter table books rename column pages to page_count;
