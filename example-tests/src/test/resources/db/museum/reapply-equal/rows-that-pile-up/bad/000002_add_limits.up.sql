alter table settings add column scope text;
insert into settings (name, value) values ('museum-limit', '10'), ('museum-quota', '20');
