create table hens (
    id     bigint primary key,
    egg_id bigint not null
);

create table eggs (
    id     bigint primary key,
    hen_id bigint null references hens (id)
);

alter table hens add constraint hens_egg_fk foreign key (egg_id) references eggs (id);
