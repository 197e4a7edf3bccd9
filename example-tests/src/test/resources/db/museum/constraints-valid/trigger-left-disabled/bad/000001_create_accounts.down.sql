drop table accounts;
drop function count_change();
