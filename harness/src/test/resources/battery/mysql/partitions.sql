-- Partitioned tables.

--- partition by range
-- drop
drop table t;
-- object
create table t (a int not null, b int not null)
partition by range (a) (                                        -- instead: range (a) => range (b) --> table t: partitioning
    partition low values less than (10)                         -- instead: (10) => (11) --> partition t.low: values
        comment = 'the first'                                   -- same: comment = 'the first' => comment 'the first' --> partition t.low: comment
    , partition middle values less than (20)
        max_rows = 100                                          --> partition t.middle: max rows
    , partition high values less than maxvalue                  -- same: maxvalue => (maxvalue) --> partition t.high
);
-- changes
alter table t drop partition high;                              -- back: alter table t add partition (partition high values less than maxvalue); --> partition t.high
alter table t reorganize partition low into (partition lowest values less than (5), partition low values less than (10) comment = 'the first'); -- back: alter table t reorganize partition lowest, low into (partition low values less than (10) comment = 'the first'); --> + partition t.lowest
alter table t reorganize partition middle into (partition centre values less than (20) max_rows = 100); -- back: alter table t reorganize partition centre into (partition middle values less than (20) max_rows = 100); --> partition t.middle; + partition t.centre
alter table t reorganize partition low, middle into (partition low values less than (15) comment = 'the first', partition middle values less than (20) max_rows = 100); -- back: alter table t reorganize partition low, middle into (partition low values less than (10) comment = 'the first', partition middle values less than (20) max_rows = 100); --> partition t.low: values
alter table t remove partitioning;                              -- back: alter table t partition by range (a) (partition low values less than (10) comment = 'the first', partition middle values less than (20) max_rows = 100, partition high values less than maxvalue); --> table t: partitioning; partition t.low; partition t.middle; partition t.high
-- twins
alter table t truncate partition high;                          -- back: alter table t rebuild partition high;
drop table t;                                                   -- back: create table t (a int not null, b int not null) partition by range (`a`) (partition `low` values less than (5 + 5) comment = 'the first', partition `middle` values less than (20) max_rows = 100, partition high values less than (maxvalue));

--- partition by an expression
-- drop
drop table t;
-- object
create table t (a int not null, d date not null)
partition by range (year(d)) (                                  -- instead: year(d) => to_days(d) --> table t: partitioning
    partition p0 values less than (2020)
    , partition p1 values less than (2030)                      --> partition t.p1
);
-- twins
drop table t;                                                   -- back: create table t (a int not null, d date not null) partition by range (  YEAR( `d` ) ) (partition p0 values less than (2020), partition p1 values less than (2030));

--- partition by columns
-- drop
drop table t;
-- object
create table t (a int not null, b varchar(9) not null)
partition by range columns (a, b) (
    partition p0 values less than (10, 'm')                     -- instead: 'm' => 'k' --> partition t.p0: values
    , partition p1 values less than (20, maxvalue)
);

--- partition by list
-- drop
drop table t;
-- object
create table t (a int not null, b varchar(9))
partition by list (a) (
    partition odd values in (1, 3
        , 5                                                     --> partition t.odd: values
    )
    , partition even values in (2, 4)                           -- same: (2, 4) => ( 2,4 ) --> partition t.even
    , partition none values in (null)                           --> partition t.none
);
-- changes
alter table t add partition (partition more values in (7));     -- back: alter table t drop partition more;        --> + partition t.more
alter table t reorganize partition odd into (partition odd values in (1, 3, 5, 7)); -- back: alter table t reorganize partition odd into (partition odd values in (1, 3, 5)); --> partition t.odd: values

--- partition by list of columns
-- drop
drop table t;
-- object
create table t (a int not null, b varchar(9))
partition by list columns (b) (
    partition x values in ('a', 'b')                            -- instead: 'a', 'b' => 'a' --> partition t.x: values
    , partition y values in ('c')
);

--- partition by hash
-- drop
drop table t;
-- object
create table t (a int not null, b int not null)
partition by
linear                                                          --> table t: partitioning
hash (a)                                                        -- instead: hash (b) --> table t: partitioning
partitions 4                                                    -- instead: partitions 3 --> table t: partitioning
;
-- changes
alter table t add partition partitions 2;                       -- back: alter table t coalesce partition 2;       --> table t: partitioning
alter table t partition by hash (a) partitions 4;               -- back: alter table t partition by linear hash (a) partitions 4; --> table t: partitioning

--- partition by key
-- drop
drop table t;
-- object
create table t (a int not null primary key, b int)
partition by key
    algorithm = 1                                               -- instead: algorithm = 2 --> table t: partitioning
    (a)
partitions 3                                                    -- instead: partitions 2 --> table t: partitioning
;

--- subpartitions
-- drop
drop table t;
-- object
create table t (a int not null, d date not null)
partition by range (a)
subpartition by hash (to_days(d))                               -- instead: subpartition by hash (year(d)) --> table t: partitioning
subpartitions 2                                                 -- instead: subpartitions 3 --> table t: partitioning
(
    partition p0 values less than (10)
    , partition p1 values less than maxvalue
);

--- named subpartitions
-- drop
drop table t;
-- object
create table t (a int not null, d date not null)
partition by range (a) subpartition by key (d) (
    partition p0 values less than (10) (
        subpartition s0
            comment = 'here'                                    --> subpartition t.p0.s0: comment
        , subpartition s1                                       -- instead: , subpartition s9 --> subpartition t.p0.s1; + subpartition t.p0.s9
    )
    , partition p1 values less than maxvalue (
        subpartition s2
        , subpartition s3
    )
);

--- partition that the server chooses -- mariadb
-- drop
drop table t;
-- object
create table t (a int) with system versioning
partition by system_time
limit 1000                                                      -- instead: limit 2000 --> table t: partitioning
(
    partition p0 history
    , partition p1 history                                      --> partition t.p1
    , partition pn current
);
