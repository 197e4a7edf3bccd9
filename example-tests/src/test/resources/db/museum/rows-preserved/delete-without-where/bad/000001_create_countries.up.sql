create table countries (
    code text primary key,
    name text not null
);
