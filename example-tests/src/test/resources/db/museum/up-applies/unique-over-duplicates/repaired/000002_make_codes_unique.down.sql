alter table currencies drop constraint currencies_code_key;

insert into currencies (code, name) select code, name from currencies_twice;

drop table currencies_twice;
