alter table customers add column full_name text;

update customers
set full_name = first_name || coalesce(' ' || last_name, '');

alter table customers
    alter column full_name set not null,
    drop column first_name,
    drop column last_name;
