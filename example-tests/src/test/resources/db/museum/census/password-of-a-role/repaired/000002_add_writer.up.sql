create role museum_writer login password 'first';
