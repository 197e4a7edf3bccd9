create schema reports;
grant usage on schema reports to public;
