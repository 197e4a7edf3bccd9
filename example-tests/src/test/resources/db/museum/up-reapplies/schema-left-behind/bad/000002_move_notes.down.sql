drop table archive.notes;
