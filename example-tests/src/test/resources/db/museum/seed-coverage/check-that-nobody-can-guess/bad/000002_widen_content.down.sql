alter table documents drop column title;
