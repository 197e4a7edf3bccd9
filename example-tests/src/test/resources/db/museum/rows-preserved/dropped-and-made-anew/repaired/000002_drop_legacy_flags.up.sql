alter table legacy_flags rename to legacy_flags_retired;
