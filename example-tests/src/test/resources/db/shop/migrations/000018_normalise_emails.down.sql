update customers
set email = email_as_typed
where email_as_typed is not null;

alter table customers drop column email_as_typed;
