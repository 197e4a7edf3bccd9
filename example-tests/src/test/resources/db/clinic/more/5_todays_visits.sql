--liquibase formatted sql

--changeset ines:5 runOnChange:true
create or replace view todays_visits as
  select v.id, p.name
  from visits v
  join patients p on p.id = v.patient_id
  where v.at = current_date;
--rollback drop view todays_visits;
