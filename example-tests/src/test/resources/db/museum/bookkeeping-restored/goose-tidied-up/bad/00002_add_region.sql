-- +goose Up
alter table customers add column region text;

-- +goose Down
alter table customers drop column region;
delete from goose_db_version where version_id = 1;
