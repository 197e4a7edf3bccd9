create role museum_reader;
grant select on customers to museum_reader;
