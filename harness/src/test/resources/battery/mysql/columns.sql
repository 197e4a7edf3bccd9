-- Columns.

--- column of numbers
-- drop
drop table t;
-- object
create table t (
    id int                                                      -- same: int => integer -- same: int => int4
        unsigned                                                --> column t.id: type
        not null                                                --> column t.id: not null
        default 3                                               -- same: default '3' --> column t.id: default
        comment 'what it is for'                                --> column t.id: comment
    , code int(5)
        zerofill                                                --> column t.code: type
    , small tinyint                                             -- same: tinyint => tinyint signed -- mysql
    , small tinyint                                             -- same: tinyint => tinyint(4) -- mariadb
    , flag tinyint(1)                                           -- same: tinyint(1) => bool -- same: tinyint(1) => boolean -- instead: tinyint(1) => tinyint(2) --> column t.flag: type -- mariadb
    , flag tinyint(1)                                           -- same: tinyint(1) => bool -- same: tinyint(1) => boolean -- instead: tinyint(1) => tinyint --> column t.flag: type -- mysql
    , price decimal                                             -- same: decimal => numeric -- same: decimal => dec -- same: decimal => fixed
        (12, 2)                                                 --> column t.price: type
    , rate double                                               -- same: double => double precision -- same: double => float8 -- same: double => float(53)
        default 0.5                                             --> column t.rate: default
    , ratio float                                               -- same: float => float4 -- same: float => float(24)
    , bits bit
        (4)                                                     -- instead: (5) --> column t.bits: type
        default b'0101'                                         -- same: default 5 -- same: default 0x05 --> column t.bits: default
    , big bigint                                                -- same: bigint => int8
    , extra int                                                 --> column t.extra
);
-- changes
alter table t modify id int unsigned default 3 comment 'what it is for'; -- back: alter table t modify id int unsigned not null default 3 comment 'what it is for'; --> column t.id: not null
alter table t alter id set default 4;                           -- back: alter table t alter id set default 3;      --> column t.id: default
alter table t alter id drop default;                            -- back: alter table t alter id set default 3;      --> column t.id: default
alter table t modify id bigint unsigned not null default 3 comment 'what it is for'; -- back: alter table t modify id int unsigned not null default 3 comment 'what it is for'; --> column t.id: type
alter table t modify id int unsigned not null default 3;        -- back: alter table t modify id int unsigned not null default 3 comment 'what it is for'; --> column t.id: comment
alter table t modify code int(6) zerofill;                      -- back: alter table t modify code int(5) zerofill; --> column t.code: type
alter table t modify price decimal(12, 3);                      -- back: alter table t modify price dec(12, 2);     --> column t.price: type
alter table t modify big int(11);                               -- back: alter table t modify big bigint;           --> column t.big: type
alter table t alter big drop default;                           -- back: alter table t alter big set default null;  --> column t.big: default -- mysql
alter table t rename column extra to more;                      -- back: alter table t rename column more to extra; --> column t.extra; + column t.more
alter table t add more int;                                     -- back: alter table t drop more;                   --> + column t.more
alter table t drop extra;                                       -- back: alter table t add extra int(11);           --> column t.extra
alter table t change extra extra varchar(9) character set ascii; -- back: alter table t change extra extra int;     --> column t.extra: type; column t.extra: charset; column t.extra: collation
-- twins
alter table t modify id int unsigned not null default 3 comment 'what it is for' after extra; -- back: alter table t modify id int unsigned not null default '3' comment 'what it is for' first;
alter table t change extra more int;                            -- back: alter table t change more extra int null default null;
alter table t drop big;                                         -- back: alter table t add column big bigint(20) null after bits;
alter table t engine = MyISAM;                                  -- back: alter table t engine = InnoDB;
alter table t rename u;                                         -- back: rename table u to t;
create table u like t; drop table t;                            -- back: rename table u to t;

--- display width -- mariadb
-- drop
drop table t;
-- object
create table t (
    a int(11)                                                   -- same: int(11) => int -- same: int(11) => integer -- instead: int(11) => int(5) --> column t.a: type
    , b bigint(20)                                              -- same: bigint(20) => bigint -- instead: bigint(20) => bigint(7) --> column t.b: type
    , c smallint(6) unsigned                                    -- instead: smallint(6) unsigned => smallint unsigned --> column t.c: type
    , d year                                                    -- same: year => year(4)
    , e mediumint(9)                                            -- same: mediumint(9) => mediumint
);

--- display width -- mysql
-- drop
drop table t;
-- object
create table t (
    a int                                                       -- same: int => int(11) -- same: int => int(5)
    , b bigint                                                  -- same: bigint => bigint(20) -- same: bigint => bigint(7)
    , c smallint unsigned                                       -- same: smallint unsigned => smallint(6) unsigned
    , d year                                                    -- same: year => year(4)
    , e mediumint                                               -- same: mediumint => mediumint(9) -- same: mediumint => middleint
);

--- column of text
-- drop
drop table t;
-- object
create table t (
    name varchar                                                -- same: varchar => character varying -- same: varchar => varcharacter
        (40)                                                    -- instead: (80) --> column t.name: type
        character set latin1                                    -- same: charset latin1 --> column t.name: charset; column t.name: collation
    , code char(4)                                              -- same: char(4) => character(4)
        collate utf8mb4_bin                                     -- same: character set utf8mb4 collate utf8mb4_bin --> column t.code: collation
        default 'a''b'                                          -- same: default "a'b" -- instead: default '' --> column t.code: default
    , note text                                                 -- instead: text => mediumtext --> column t.note: type
    , loose varchar(9) character set latin1
        collate latin1_german1_ci                               -- same: collate 'latin1_german1_ci' --> column t.loose: collation
    , old varchar(9) character set utf8mb3                      -- same: utf8mb3 => utf8
    , nat national varchar(9)                                   -- same: national varchar(9) => nvarchar(9) -- same: national varchar(9) => varchar(9) character set utf8mb3
    , octets varbinary(20)                                      -- instead: varbinary(20) => varbinary(21) --> column t.octets: type
    , short binary(4)                                           -- same: binary(4) => char(4) byte -- same: binary(4) => char(4) character set binary
    , mood enum('sad', 'glad', 'it''s')
        default 'sad'                                           -- instead: default 'glad' --> column t.mood: default
    , tags set('x', 'y', 'z')
        not null                                                --> column t.tags: not null
    , blank varchar(9)
        default ''                                              --> column t.blank: default
    , word varchar(9)
        default 'null'                                          --> column t.word: default
);
-- changes
alter table t modify name varchar(40) character set utf8mb4;    -- back: alter table t modify name varchar(40) character set latin1; --> column t.name: charset; column t.name: collation
alter table t modify name varchar(40) character set latin1 collate latin1_bin; -- back: alter table t modify name varchar(40) character set latin1 collate latin1_swedish_ci; --> column t.name: collation
alter table t convert to character set latin1;                  -->
    -- back: drop table t; create table t (name varchar(40) character set latin1, code char(4) collate utf8mb4_bin default 'a''b', note text, loose varchar(9) character set latin1 collate latin1_german1_ci, old varchar(9) character set utf8mb3, nat national varchar(9), octets varbinary(20), short binary(4), mood enum('sad', 'glad', 'it''s') default 'sad', tags set('x', 'y', 'z') not null, blank varchar(9) default '', word varchar(9) default 'null'); --> table t: charset; table t: collation; column t.code: charset; column t.code: collation; column t.note: charset; column t.note: collation; column t.loose: collation; column t.old: charset; column t.old: collation; column t.nat: charset; column t.nat: collation; column t.mood: charset; column t.mood: collation; column t.tags: charset; column t.tags: collation; column t.blank: charset; column t.blank: collation; column t.word: charset; column t.word: collation
alter table t modify mood enum('glad', 'sad', 'it''s') default 'sad'; -- back: alter table t modify mood enum('sad', 'glad', "it's") default 'sad'; --> column t.mood: type
alter table t modify mood enum('sad', 'glad', 'it''s', 'new') default 'sad'; -- back: alter table t modify mood enum('sad', 'glad', 'it''s') default 'sad'; --> column t.mood: type
alter table t modify tags set('x', 'z', 'y') not null;          -- back: alter table t modify tags set('x', 'y', 'z') not null; --> column t.tags: type
alter table t modify tags set('x', 'y') not null;               -- back: alter table t modify tags set('x', 'y', 'z') not null; --> column t.tags: type
alter table t modify note longtext;                             -- back: alter table t modify note text;   --> column t.note: type
alter table t modify note blob;                                 -- back: alter table t modify note text;          --> column t.note: type; column t.note: charset; column t.note: collation
alter table t modify short varbinary(4);                        -- back: alter table t modify short binary(4);    --> column t.short: type
alter table t modify blank varchar(9);                          -- back: alter table t modify blank varchar(9) default ''; --> column t.blank: default
alter table t modify word varchar(9) default null;              -- back: alter table t modify word varchar(9) default 'null'; --> column t.word: default
-- twins
alter table t modify note text character set latin1;            -- back: alter table t modify note text character set utf8mb4;
alter table t modify old varchar(9);                            -- back: alter table t modify old varchar(9) character set utf8 collate utf8_general_ci;
alter table t drop mood;                                        -- back: alter table t add mood enum('sad','glad','it''s') null default 'sad' after short;

--- column of times
-- drop
drop table t;
-- object
create table t (
    made timestamp
        not null
    , at timestamp null
        default current_timestamp                               -- same: default now() -- same: default localtimestamp -- same: default localtime() --> column t.at: default
        on update current_timestamp                             -- same: on update now() -- same: on update localtimestamp() --> column t.at: on update
    , exact datetime
        (6)                                                     --> column t.exact: type
    , fine datetime(3)
        default current_timestamp(3)                            -- same: default now(3) --> column t.fine: default
        on update current_timestamp(3)                          -- same: on update now(3) --> column t.fine: on update
    , born date
        default '2020-01-01'                                    -- same: default 20200101 --> column t.born: default
    , lasts time
        default '00:10:00'                                      -- same: default '0:10' --> column t.lasts: default
    , since year
        default 2020                                            -- same: default '2020' --> column t.since: default
    , fixed timestamp not null
        default '2020-01-01 00:00:00'                           -- instead: default '2020-01-01 00:00:01' --> column t.fixed: default
);
-- changes
alter table t modify at timestamp null;                         -- back: alter table t modify at timestamp null default now() on update now(); --> column t.at: default; column t.at: on update
alter table t modify at datetime default current_timestamp on update current_timestamp; -- back: alter table t modify at timestamp null default now() on update now(); --> column t.at: type
alter table t modify born date default (curdate());             -- back: alter table t modify born date default '2020-01-01'; --> column t.born: default

--- default of an expression
-- drop
drop table t;
-- object
create table t (
    a varchar(40)
        default (upper('x'))                                    -- same: default (  UPPER ( 'x' ) ) --> column t.a: default
    , b varchar(40)
        default (uuid())                                        -- instead: default (concat('a', uuid())) --> column t.b: default
    , c int
        default (1 + 2)                                         -- instead: default 3 --> column t.c: default
    , d text
        default ('x')                                           --> column t.d: default
    , e int default 3                                           -- instead: default 3 => default (3) --> column t.e: default -- mysql
    , e int default 3                                           -- same: default 3 => default (3) --> column t.e -- mariadb
    , f int
        default (c * 2)                                         -- same: default (`c` * 2) -- instead: default (e * 2) --> column t.f: default
    , g json
        default (json_object('k', 1))                           --> column t.g: default
);
-- changes
alter table t alter a set default (lower('x'));                 -- back: alter table t alter a set default (upper('x')); --> column t.a: default
alter table t alter d drop default;                             -- back: alter table t modify d text default ('x'); --> column t.d: default
alter table t alter c drop default;                             -- back: alter table t alter c set default (1+2);   --> column t.c: default

--- generated column
-- drop
drop table t;
-- object
create table t (
    a int
    , b int generated always as (a * 2)                         -- same: generated always as (a * 2) => as (a*2) -- same: generated always as (a * 2) => as (`a` * 2) -- instead: (a * 2) => (a * 3) --> column t.b: generated
        stored                                                  -- instead: virtual --> column t.b: stored
    , c int as (a + 1)
        virtual                                                 -- same: -- instead: stored --> column t.c: stored
        comment 'made of a'                                     --> column t.c: comment
    , d int
        as (a + 7)                                              --> column t.d: generated
    , e varchar(20) as (concat('x', a))                         -- same: as (concat('x', a)) => generated always as ( CONCAT( 'x' , a ) ) virtual
);
-- changes
alter table t modify d int as (a + 8);                          -- back: alter table t modify d int as (a + 7);    --> column t.d: generated
alter table t modify b int;                                     -- back: alter table t drop b; alter table t add b int as (a * 2) stored after a; --> column t.b: generated; column t.b: stored
alter table t modify c bigint as (a + 1) comment 'made of a';   -- back: alter table t modify c int as (a + 1) comment 'made of a'; --> column t.c: type
alter table t drop d, add d int as (a + 7) stored;              -- back: alter table t drop d, add d int as (a + 7) after c; --> column t.d: stored
-- twins
alter table t drop b;                                           -- back: alter table t add b int generated always as (`a` * 2) stored after a;
alter table t drop d;                                           -- back: alter table t add d int generated always as (`a` + 7);

--- invisible column
-- drop
drop table t;
-- object
create table t (
    a int
    , b int
        invisible                                               --> column t.b: visible
    , c int not null default 1
        invisible                                               --> column t.c: visible
    , d int                                                     -- same: int => int visible -- mysql
);
-- changes
alter table t modify b int;                                     -- back: alter table t modify b int invisible;     --> column t.b: visible
alter table t modify a int invisible, add e int;                           -- back: alter table t modify a int, drop e;       --> column t.a: visible; + column t.e
alter table t alter column a set invisible;                     -- back: alter table t alter column a set visible; --> column t.a: visible -- mysql

--- counting column
-- drop
drop table t;
-- object
create table t (
    id int not null
        auto_increment                                          --> column t.id: auto increment
    , a int
    , primary key (id)
)
auto_increment = 7                                              -- same: auto_increment 7 -- same:
;
-- changes
alter table t modify id int not null;                           -- back: alter table t modify id int not null auto_increment; --> column t.id: auto increment
alter table t modify id bigint not null auto_increment;         -- back: alter table t modify id int not null auto_increment; --> column t.id: type
-- twins
alter table t auto_increment = 1000;                            -- back: alter table t auto_increment = 1;
drop table t;                                                   -- back: create table t (id integer auto_increment primary key, a integer) auto_increment = 1;

--- serial column
-- drop
drop table t;
-- object
create table t (
    id serial                                                   -- same: serial => bigint unsigned not null auto_increment unique -- same: serial => bigint unsigned not null auto_increment unique key -- instead: serial => bigint unsigned not null --> column t.id: auto increment; index t.id
    , a int
);

--- document column -- mysql
-- drop
drop table t;
-- object
create table t (
    a json                                                      -- instead: json => longtext --> column t.a: type; column t.a: charset; column t.a: collation
    , b geometry
        not null                                                --> column t.b: not null
        srid 4326                                               --> column t.b: srid
    , c point                                                   -- instead: point => geometry --> column t.c: type
    , d vector(3)                                               -- instead: vector(3) => vector(4) --> column t.d: type -- since 9
    , e int
);

--- document column of MariaDB -- mariadb
-- drop
drop table t;
-- object
create table t (
    a json                                                      -- same: json => longtext character set utf8mb4 collate utf8mb4_bin check (json_valid(a)) -- instead: json => longtext --> column t.a: collation; check constraint t.a
    , c int
);
-- changes
alter table t modify a longtext;                                -- back: alter table t modify a json;              --> column t.a: collation; check constraint t.a

--- types of MariaDB -- mariadb
-- drop
drop table t;
-- object
create table t (
    a uuid                                                      -- instead: uuid => char(36) --> column t.a: type; column t.a: charset; column t.a: collation
        default uuid()                                          -- same: default (uuid()) --> column t.a: default
    , b inet6                                                   -- instead: inet6 => inet4 --> column t.b: type -- since 10.10
    , c inet4                                                   -- instead: inet4 => inet6 --> column t.c: type -- since 10.10
    , d text
        compressed                                              --> column t.d: compressed
    , e varchar(9) check (e <> '')                              -- same: varchar(9) check (e <> '') => varchar(9) check (`e` <> '') -- instead: varchar(9) check (e <> '') => varchar(9) --> check constraint t.e
    , f int check (f > 0)                                       -- instead: int check (f > 0) => int check (f > 1) --> check constraint t.f: expression
);
-- changes
alter table t modify f int;                                     -- back: alter table t modify f int check (f > 0); --> check constraint t.f
alter table t modify d text;                                    -- back: alter table t modify d text compressed;   --> column t.d: compressed
alter table t modify a uuid;                                    -- back: alter table t modify a uuid default uuid(); --> column t.a: default

--- where a column is stored -- mysql
-- drop
drop table t;
-- object
create table t (
    a int
        column_format fixed                                     --> column t.a: format
    , b int
        storage disk                                            --> column t.b: storage
    , d int
        secondary_engine_attribute '{"k": 1}'                   --> column t.d: secondary engine attribute
    , e int
        not secondary                                           --> column t.e: secondary
);
