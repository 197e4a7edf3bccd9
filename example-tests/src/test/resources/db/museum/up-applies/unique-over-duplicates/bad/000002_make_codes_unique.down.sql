alter table currencies drop constraint currencies_code_key;
