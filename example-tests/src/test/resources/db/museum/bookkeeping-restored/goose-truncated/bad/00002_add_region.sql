-- +goose Up
alter table customers add column region text;

-- +goose Down
alter table customers drop column region;
truncate goose_db_version;
