drop table friend;
