-- +goose Up
alter table customers add column region text;

-- +goose Down
alter table customers drop column region;
