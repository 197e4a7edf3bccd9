drop table legacy_flags;
