create table currencies (
    code text not null,
    name text not null
);

insert into currencies (code, name) values ('EUR', 'Euro'), ('USD', 'US dollar'), ('EUR', 'Euro');
