--liquibase formatted sql

--changeset ann:shelf
create table shelf (id bigint primary key, name text not null);
--rollback drop table shelf;

--changeset ann:first-shelf
alter table shelf add first_shelf text not null default '${first-shelf}';
--rollback alter table shelf drop first_shelf;

--changeset ann:only-elsewhere context:elsewhere
create table elsewhere (id no_such_type);
--rollback drop table elsewhere;
