drop table settings;
drop table themes;
