alter table customers add column former_name text;
update customers set former_name = full_name where id % 2 = 0;
alter table customers alter column full_name drop not null;
update customers set full_name = null where id % 2 = 0;
