alter table hens drop constraint hens_egg_fk;
drop table eggs;
drop table hens;
