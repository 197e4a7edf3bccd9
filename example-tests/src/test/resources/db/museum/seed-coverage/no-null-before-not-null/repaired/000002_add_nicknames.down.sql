alter table players drop column nickname;
