alter table products add column state varchar(10) not null default '${active}';
