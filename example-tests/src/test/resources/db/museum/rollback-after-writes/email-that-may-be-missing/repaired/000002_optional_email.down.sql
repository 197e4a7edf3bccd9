update users set email = 'unknown-' || id || '@example.com' where email is null;
alter table users alter column email set not null;
