alter table customers
    add column first_name text,
    add column last_name text;

-- The first space parts the two. A name without one has no last name, which is not the same as an empty one:
-- so the down can put every name together again, character by character.
update customers
set first_name = split_part(full_name, ' ', 1),
    last_name = case when position(' ' in full_name) > 0 then substr(full_name, position(' ' in full_name) + 1) end;

alter table customers
    alter column first_name set not null,
    drop column full_name;
