update customers set full_name = former_name where former_name is not null;
alter table customers alter column full_name set not null;
alter table customers drop column former_name;
