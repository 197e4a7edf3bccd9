alter table settings drop column scope;
