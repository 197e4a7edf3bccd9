--liquibase formatted sql

--changeset ines:9
update patients set name = trim(name);
--rollback empty

--changeset ines:10
alter table visits add note text;
create index visits_note on visits (note);
--rollback drop index visits_note;
