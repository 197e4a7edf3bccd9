alter role museum_writer password 'first';
