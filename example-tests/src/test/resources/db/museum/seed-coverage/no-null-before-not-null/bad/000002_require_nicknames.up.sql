alter table players alter column nickname set not null;
