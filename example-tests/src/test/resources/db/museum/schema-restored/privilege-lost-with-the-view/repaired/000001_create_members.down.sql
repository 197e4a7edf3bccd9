drop view active_members;
drop table members;
