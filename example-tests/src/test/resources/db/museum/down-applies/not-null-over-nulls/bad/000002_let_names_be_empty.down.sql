alter table customers alter column full_name set not null;
