alter table currencies add constraint currencies_code_key unique (code);
