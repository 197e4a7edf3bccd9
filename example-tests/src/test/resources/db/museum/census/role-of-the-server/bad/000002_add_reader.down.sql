revoke select on customers from museum_reader;
drop role museum_reader;
