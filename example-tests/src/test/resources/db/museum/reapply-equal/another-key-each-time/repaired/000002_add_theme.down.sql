delete from settings where id = 0;
