alter table tickets add column state ticket_state not null default 'waiting';
update tickets set state = 'solved' where not open;
alter table tickets alter column state drop default;
alter table tickets drop column open;
