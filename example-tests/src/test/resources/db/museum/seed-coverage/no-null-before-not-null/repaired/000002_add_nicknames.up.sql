alter table players add column nickname text not null default '';
