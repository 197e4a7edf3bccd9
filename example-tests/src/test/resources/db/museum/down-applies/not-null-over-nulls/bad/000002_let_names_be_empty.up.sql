alter table customers alter column full_name drop not null;
update customers set full_name = null where id % 2 = 0;
