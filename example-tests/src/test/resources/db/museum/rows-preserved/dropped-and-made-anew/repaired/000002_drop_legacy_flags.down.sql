alter table legacy_flags_retired rename to legacy_flags;
