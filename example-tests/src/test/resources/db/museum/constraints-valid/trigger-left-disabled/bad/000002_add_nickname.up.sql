alter table accounts add column nickname text;
alter table accounts disable trigger accounts_count_change;
update accounts set nickname = left(name, 5);
alter table accounts enable trigger accounts_count_change;
