create table readings (
    id       bigint not null,
    taken_at date not null,
    value    integer
) partition by range (taken_at);

create table readings_rest partition of readings default;
