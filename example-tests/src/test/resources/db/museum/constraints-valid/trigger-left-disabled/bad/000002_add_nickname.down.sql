alter table accounts disable trigger accounts_count_change;
alter table accounts drop column nickname;
