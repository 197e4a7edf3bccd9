insert into countries (code, name) values ('XA', 'Atlantis');
