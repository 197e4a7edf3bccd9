insert into countries (code, name) values ('XL', 'Lemuria');
alter table countries add column continent text;
