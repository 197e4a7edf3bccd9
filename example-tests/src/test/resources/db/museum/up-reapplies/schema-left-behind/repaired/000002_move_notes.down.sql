drop table archive.notes;
drop schema archive;
