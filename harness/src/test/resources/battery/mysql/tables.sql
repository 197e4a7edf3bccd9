-- Tables.

--- table of InnoDB
-- drop
drop table t;
-- object
create table t (
    a int
    , b varchar(20)                                             --> column t.b
)
engine = InnoDB                                                 -- same: ENGINE=innodb -- same:
default character set latin1 collate latin1_german1_ci          -- same: default character set latin1 => -- same: default character set latin1 => charset = latin1 -- instead: german1 => german2 --> table t: collation; column t.b: collation
comment = 'what it is for'                                      -- same: comment 'what it is for' --> table t: comment
row_format = compressed                                         --> table t: row format
key_block_size = 4                                              --> table t: key block size
stats_persistent = 0                                            --> table t: stats persistent
stats_auto_recalc = 1                                           --> table t: stats auto recalc
stats_sample_pages = 30                                         --> table t: stats sample pages
max_rows = 100                                                  --> table t: max rows
min_rows = 10                                                   --> table t: min rows
avg_row_length = 50                                             --> table t: avg row length
;
-- changes
alter table t comment 'something else';                         -- back: alter table t comment = 'what it is for'; --> table t: comment
alter table t row_format = dynamic key_block_size = 0;          -- back: alter table t row_format = compressed key_block_size = 4; --> table t: row format; table t: key block size
alter table t key_block_size = 8;                               -- back: alter table t key_block_size = 4;         --> table t: key block size
alter table t default character set utf8mb4;                    -- back: alter table t default character set latin1 collate latin1_german1_ci; --> table t: charset; table t: collation
alter table t default collate latin1_bin;                       -- back: alter table t default collate latin1_german1_ci; --> table t: collation
alter table t default character set latin1;                     -- back: alter table t default collate latin1_german1_ci; --> table t: collation
alter table t convert to character set utf8mb4;                 -- back: alter table t convert to character set latin1 collate latin1_german1_ci; --> table t: charset; table t: collation; column t.b: charset; column t.b: collation
alter table t engine = MyISAM row_format = default key_block_size = 0; -- back: alter table t engine = InnoDB row_format = compressed key_block_size = 4; --> table t: engine; table t: row format; table t: key block size
alter table t stats_persistent = 1;                             -- back: alter table t stats_persistent = 0;       --> table t: stats persistent
alter table t max_rows = 1000;                                  -- back: alter table t max_rows = 100;             --> table t: max rows
create table more (a int);                                      -- back: drop table more;                          --> + table more
create table more like t;                                       -- back: drop table if exists more;                --> + table more
create table more select * from t;                              -- back: drop table more;                          --> + table more
drop table t;
    -- back: create table t (a int, b varchar(20)) default character set latin1 collate latin1_german1_ci comment = 'what it is for' row_format = compressed key_block_size = 4 stats_persistent = 0 stats_auto_recalc = 1 stats_sample_pages = 30 max_rows = 100 min_rows = 10 avg_row_length = 50; --> table t
rename table t to u;                                            -- back: alter table u rename to t;                --> table t; + table u
-- twins
create table if not exists t (z int);                           -- back: drop table if exists nothing;
create temporary table more (a int);                            -- back: select 1;
drop table t;
    -- back: create table t (a int, b varchar(20)) min_rows = 10 avg_row_length = 50 stats_sample_pages = 30 max_rows = 100 stats_persistent = 0 stats_auto_recalc = 1 row_format = compressed key_block_size = 4 comment = 'what it is for' collate latin1_german1_ci;

--- other row formats
-- drop
drop table t;
-- object
create table t (a int)
row_format = redundant                                          -- instead: row_format = dynamic --> table t: row format
;
-- changes
alter table t row_format = compact;                             -- back: alter table t row_format = redundant;     --> table t: row format
alter table t row_format = default;                             -- back: alter table t row_format = redundant;     --> table t: row format

--- compressed pages -- mysql
-- drop
drop table t;
-- object
create table t (a int)
compression = 'zlib'                                            -- instead: compression = 'lz4' --> table t: compression
autoextend_size = 4M                                            -- instead: autoextend_size = 8M --> table t: autoextend size
secondary_engine_attribute = '{"k": 1}'                         -- instead: secondary_engine_attribute = '{"k": 2}' --> table t: secondary engine attribute
;
-- changes
alter table t compression = 'none';                             -- back: alter table t compression = 'zlib';       --> table t: compression

--- compressed pages -- mariadb
-- drop
drop table t;
-- object
create table t (a int)
page_compressed = 1 page_compression_level = 9                  --> table t: page compressed; table t: page compression level
;
-- changes
alter table t page_compression_level = 5;                       -- back: alter table t page_compression_level = 9; --> table t: page compression level

--- table of MyISAM
-- drop
drop table t;
-- object
create table t (a int, b varchar(20), key k (a, b))
engine = MyISAM                                                 -- instead: engine = MEMORY --> table t: engine
checksum = 1                                                    --> table t: checksum
delay_key_write = 1                                             --> table t: delay key write
pack_keys = 1                                                   --> table t: pack keys
row_format = fixed                                              --> table t: row format
;
-- changes
alter table t engine = InnoDB row_format = default;             -- back: alter table t engine = MyISAM row_format = fixed; --> table t: engine; table t: row format
alter table t pack_keys = 0;                                    -- back: alter table t pack_keys = 1;              --> table t: pack keys

--- tables of other engines
-- host
create table m1 (a int) engine = MyISAM;
create table m2 (a int) engine = MyISAM;
-- drop
drop table u, c, h;
-- object
create table u (a int) engine = MERGE union = (m1, m2)          -- same: MERGE => MRG_MyISAM -- instead: create table u (a int) engine = MERGE union = (m1) --> table u: union
insert_method = last                                            --> table u: insert method
;
create table c (a int not null) engine = CSV                    -- instead: CSV => MyISAM --> table c: engine
;
create table h (a int) engine = MEMORY                          -- instead: MEMORY => BLACKHOLE --> table h: engine -- mysql
create table h (a int) engine = MEMORY                          -- instead: MEMORY => MyISAM --> table h: engine -- mariadb
;

--- table of Aria -- mariadb
-- drop
drop table t;
-- object
create table t (a int) engine = Aria
transactional = 1                                               -- instead: transactional = 0 --> table t: transactional
page_checksum = 1                                               -- instead: page_checksum = 0 --> table t: page checksum
;
-- changes
alter table t engine = MyISAM;                                  -- back: alter table t engine = Aria transactional = 1; --> table t: engine; table t: transactional

--- defaults of the database
-- drop
alter database collate utf8mb4_unicode_ci;
-- object
alter database character set latin1 collate latin1_german1_ci;
-- changes
alter database character set utf8mb4 collate utf8mb4_bin;       -- back: alter database character set latin1 collate latin1_german1_ci; --> database database(): charset; database database(): collation
alter database collate latin1_bin;                              -- back: alter schema default collate = latin1_german1_ci; --> database database(): collation
alter database read only = 1;                                   -- back: alter database read only = 0;             --> database database(): options -- mysql
alter database comment 'what it is for';                        -- back: alter database comment '';                --> database database(): comment -- mariadb
-- twins
create table t (a varchar(9)); drop table t;                    -- back: select 1;
