-- Lower case loses what was typed, so what was typed stays beside it for the way back.
alter table customers add column email_as_typed text;

update customers
set email_as_typed = email,
    email = lower(email)
where email <> lower(email);
