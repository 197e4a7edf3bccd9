--- an index comes and goes
-- expects: reversible
-- up
create index customers_name_idx on customers (name);
-- down
drop index customers_name_idx on customers;

--- a table is renamed and back
-- expects: reversible
-- up
rename table pets to animals;
-- down
rename table animals to pets;

--- a name that needs quotes
-- expects: reversible
-- up
create table `it's % a "Name" ``of`` \ {d}` (id integer not null primary key, `select` varchar(10));
-- down
drop table `it's % a "Name" ``of`` \ {d}`;

--- a number drawn anew
-- expects: broken reapply-equal
-- host
create table themes (id integer not null auto_increment primary key, name varchar(20) not null);
create table settings (name varchar(20) not null primary key, value varchar(20) not null);
-- host down
drop table settings;
drop table themes;
-- up
insert into themes (name) values ('contract');
insert into settings (name, value) select 'theme', cast(max(id) as char(9)) from themes;
-- down
delete from settings where name = 'theme';
delete from themes where name = 'contract';

--- a parent that is taken away
-- expects: broken no-orphans rows-preserved
-- up
alter table customers add column region varchar(20);
-- down
alter table customers drop column region;
set foreign_key_checks = 0;
delete from customers where id in (select customer_id from orders);
