insert into themes (id, name) values (0, 'museum');
insert into settings (name, value) values ('museum-theme', '0');
