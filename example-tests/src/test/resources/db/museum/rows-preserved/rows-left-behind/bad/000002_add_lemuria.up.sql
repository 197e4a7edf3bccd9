insert into countries (code, name) values ('XL', 'Lemuria') on conflict (code) do nothing;
alter table countries add column continent text;
