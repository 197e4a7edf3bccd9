delete from settings where id in (-1, -2);
alter table settings drop column scope;
