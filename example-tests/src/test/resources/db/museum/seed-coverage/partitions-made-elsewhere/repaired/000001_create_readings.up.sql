create table readings (
    sensor   integer not null,
    taken_at timestamptz not null,
    value    double precision
) partition by range (taken_at);

create table readings_rest partition of readings default;
