--liquibase formatted sql

--changeset ines:6 runInTransaction:false
create index concurrently visits_patient on visits (patient_id);
--rollback drop index concurrently visits_patient;
