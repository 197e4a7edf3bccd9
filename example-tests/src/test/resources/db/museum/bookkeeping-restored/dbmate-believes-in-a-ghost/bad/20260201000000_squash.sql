-- migrate:up
alter table customers add column region text;
insert into schema_migrations (version) values ('20250101000000') on conflict do nothing;

-- migrate:down
alter table customers drop column region;
