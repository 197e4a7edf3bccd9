alter table accounts drop column nickname;
