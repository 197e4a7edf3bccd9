alter table products alter column price type integer using round(price);
