alter role museum_writer connection limit -1;
