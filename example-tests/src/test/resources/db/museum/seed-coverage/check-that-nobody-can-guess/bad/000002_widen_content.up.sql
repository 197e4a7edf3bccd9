alter table documents add column title text;
