alter table users add twice bigint generated always as (id * 2) virtual;
