alter table tickets rename column former_state to state;
alter table tickets drop column open;
