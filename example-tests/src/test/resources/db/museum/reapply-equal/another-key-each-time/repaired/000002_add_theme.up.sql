insert into settings (id, name, value) values (0, 'museum-theme', 'dark');
