create or replace view active_members as select id, name, deleted from members where not deleted;
