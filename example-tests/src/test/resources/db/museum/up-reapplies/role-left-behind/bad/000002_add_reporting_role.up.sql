create role museum_reporting;
grant select on customers to museum_reporting;
