alter table shelves add column label text;
