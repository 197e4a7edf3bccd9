alter role museum_writer password 'second';
