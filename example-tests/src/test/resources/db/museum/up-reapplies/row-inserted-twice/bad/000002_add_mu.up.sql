insert into countries (code, name) values ('XM', 'Mu');
