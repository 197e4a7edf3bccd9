insert into settings (name, value) values ('museum-theme', 'dark');
