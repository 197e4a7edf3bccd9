alter table players alter column nickname drop not null;
