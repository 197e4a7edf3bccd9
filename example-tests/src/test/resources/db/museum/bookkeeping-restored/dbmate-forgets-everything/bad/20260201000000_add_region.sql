-- migrate:up
alter table customers add column region text;

-- migrate:down
alter table customers drop column region;
delete from schema_migrations;
