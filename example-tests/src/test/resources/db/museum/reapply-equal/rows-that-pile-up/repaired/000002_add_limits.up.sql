alter table settings add column scope text;
insert into settings (id, name, value) values (-1, 'museum-limit', '10'), (-2, 'museum-quota', '20');
