alter table owner drop first_owner;
