drop view active_members;
create view active_members as select id, name from members where not deleted;
