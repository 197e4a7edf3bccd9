alter table tickets add column open boolean not null default true;
update tickets set open = state in ('waiting', 'assigned');
alter table tickets rename column state to former_state;
