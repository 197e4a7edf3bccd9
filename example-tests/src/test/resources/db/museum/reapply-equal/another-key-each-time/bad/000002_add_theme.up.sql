insert into themes (name) values ('museum');
insert into settings (name, value)
select 'museum-theme', id::text from themes where name = 'museum';
