update customers set full_name = coalesce(full_name, former_name, '');
alter table customers alter column full_name set not null;
alter table customers drop column former_name;
