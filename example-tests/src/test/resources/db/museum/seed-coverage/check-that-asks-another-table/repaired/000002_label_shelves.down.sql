alter table shelves drop column label;
