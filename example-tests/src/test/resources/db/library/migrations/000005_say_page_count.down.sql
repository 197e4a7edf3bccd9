alter table books rename column page_count to pages;
