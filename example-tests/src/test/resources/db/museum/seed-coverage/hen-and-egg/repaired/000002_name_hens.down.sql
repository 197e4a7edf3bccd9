alter table hens drop column name;
