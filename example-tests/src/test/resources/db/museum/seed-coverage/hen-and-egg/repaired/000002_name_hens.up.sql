alter table hens add column name text;
