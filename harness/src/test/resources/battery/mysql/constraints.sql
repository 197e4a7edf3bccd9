-- Foreign keys and checks.

--- foreign key
-- host
create table p (id int primary key, a int not null, b int, unique key ab (a, b), unique key ba (b, a));
create table q (id int primary key);
-- drop
drop table t;
-- object
create table t (
    id int primary key
    , p int
    , a int
    , b int
    , key p (p)
    , key ab (a, b)
    , constraint fk foreign key (p) references p (id)           -- instead: references p (id) => references q (id) --> foreign key t.fk: references
        on delete cascade                                       -- instead: on delete set null --> foreign key t.fk: on delete
        on update set null                                      --> foreign key t.fk: on update
    , constraint two foreign key (a, b) references p (a, b)     -- same: foreign key (a, b) => foreign key ab (a, b) -- instead: references p (a, b) => references p (b, a) --> foreign key t.two: references
);
-- changes
alter table t drop foreign key fk;                              -- back: alter table t add constraint fk foreign key (p) references p (id) on delete cascade on update set null; --> foreign key t.fk
alter table t drop foreign key fk; alter table t add constraint fk foreign key (p) references p (id) on update set null; -- back: alter table t drop foreign key fk; alter table t add constraint fk foreign key (p) references p (id) on delete cascade on update set null; --> foreign key t.fk: on delete
alter table t drop foreign key fk; alter table t add constraint fk2 foreign key (p) references p (id) on delete cascade on update set null; -- back: alter table t drop foreign key fk2; alter table t add constraint fk foreign key (p) references p (id) on delete cascade on update set null; --> foreign key t.fk; + foreign key t.fk2
alter table t drop foreign key two; alter table t add constraint two foreign key (a) references q (id); -- back: alter table t drop foreign key two; alter table t add constraint two foreign key (a, b) references p (a, b); --> foreign key t.two: columns; foreign key t.two: references
alter table t add constraint more foreign key (b) references q (id); -- back: alter table t drop foreign key more, drop key more; --> + foreign key t.more; + index t.more
drop table t;
    -- back: create table t (id int primary key, p int, a int, b int, key p (p), key ab (a, b), constraint fk foreign key (p) references p (id) on update set null on delete cascade, constraint two foreign key (a, b) references p (a, b)); --> table t
-- twins
alter table t drop foreign key fk;                              -- back: alter table t add constraint fk foreign key some_index (p) references p (id) on update set null on delete cascade;
set foreign_key_checks = 0; drop table p;                       -- back: create table p (id int primary key, a int not null, b int, unique key ab (a, b), unique key ba (b, a));

--- actions that mean the same
-- host
create table p (id int primary key);
-- drop
drop table t;
-- object
create table t (
    p int
    , constraint fk foreign key (p) references p (id)
        on delete restrict                                      -- same: on delete no action -- same:
        on update restrict                                      -- same:
);

--- name that the server chooses for a foreign key
-- host
create table p (id int primary key);
-- drop
drop table t;
-- object
create table t (
    p int
    , q int
    , foreign key (p) references p (id)
    , foreign key (q) references p (id)                         --> foreign key t.t_ibfk_2; index t.q
);
-- changes
alter table t drop foreign key t_ibfk_1;                        -- back: alter table t add foreign key (p) references p (id); --> foreign key t.t_ibfk_1
alter table t drop foreign key t_ibfk_1, drop key p;            -- back: alter table t add foreign key (p) references p (id); --> foreign key t.t_ibfk_1; index t.p
-- twins
alter table t drop foreign key t_ibfk_2, drop key q;            -- back: alter table t add key q (q), add constraint t_ibfk_2 foreign key (q) references p (id);
alter table t drop foreign key t_ibfk_2, drop key q;            -- back: alter table t add foreign key (q) references p (id);
alter table t drop foreign key t_ibfk_1;                        -- back: alter table t add constraint foreign key (p) references p (id);
alter table t drop foreign key t_ibfk_1, drop foreign key t_ibfk_2; -- back: alter table t add foreign key (q) references p (id); alter table t add foreign key (p) references p (id);
rename table t to u;                                            -- back: rename table u to t;

--- index that a foreign key brings along
-- host
create table p (id int primary key);
-- drop
drop table t;
-- object
create table t (id int primary key, a int, b int);
-- changes
alter table t add constraint fk foreign key (a) references p (id); -- back: alter table t drop foreign key fk, drop key fk; --> + foreign key t.fk; + index t.fk
alter table t add constraint fk foreign key (a) references p (id); alter table t drop foreign key fk; -- back: alter table t drop key fk; --> + index t.fk
alter table t add foreign key (a) references p (id); alter table t drop foreign key t_ibfk_1; -- back: drop index a on t; --> + index t.a
alter table t add column c int, add constraint fk foreign key (c) references p (id); -- back: alter table t drop foreign key fk; alter table t drop column c; --> + column t.c

--- index that serves a foreign key
-- host
create table p (id int primary key);
-- drop
drop table t;
-- object
create table t (
    a int
    , b int
    , constraint fk foreign key (a) references p (id)
);
-- changes
alter table t add key longer (a, b); -- back: alter table t add key fk (a), drop key longer; --> + index t.longer; index t.fk -- mysql
alter table t add key longer (a, b); -- back: alter table t add key fk (a), drop key longer; --> + index t.longer; index t.fk -- mariadb
-- twins
alter table t drop foreign key fk, drop key fk;                 -- back: alter table t add constraint fk foreign key (a) references p (id);

--- foreign key of a column -- mariadb
-- host
create table p (id int primary key);
-- drop
drop table t;
-- object
create table t (
    p int references p (id)                                     -- instead: references p (id) => --> foreign key t.t_ibfk_1; index t.p
);

--- foreign key that a column only seems to have -- mysql before 9
-- host
create table p (id int primary key);
-- drop
drop table t;
-- object
create table t (
    p int references p (id)                                     -- same: references p (id) =>
);

--- check
-- drop
drop table t;
-- object
create table t (
    a int
        check (a > 0)                                           --> check constraint t.t_chk_1 -- mysql
        check (a > 0)                                           --> check constraint t.a -- mariadb
    , b int
    , constraint c check (a < b)                                -- instead: a < b => a <= b --> check constraint t.c: expression
    , constraint d check (b in (1, 2, 3))                       -- same: b in (1, 2, 3) => `b`  IN  (1,2,3) -- instead: 1, 2, 3 => 1, 2 --> check constraint t.d: expression
        not enforced                                            --> check constraint t.d: enforced -- mysql
    , constraint e check (a <> 7)                               -- same: a <> 7 => a != 7 -- same: a <> 7 => (a <> 7) --> check constraint t.e
    , check (a + b < 100)                                       -- instead: a + b < 100 => a + b < 101 --> check constraint t.t_chk_2: expression -- mysql
    , check (a + b < 100)                                       -- instead: a + b < 100 => a + b < 101 --> check constraint t.CONSTRAINT_1: expression -- mariadb
);
-- changes
alter table t drop constraint c;                                -- back: alter table t add constraint c check (a < b); --> check constraint t.c
alter table t drop constraint c, add constraint c check (a > b); -- back: alter table t drop constraint c; alter table t add constraint c check (a < b); --> check constraint t.c: expression -- mysql
alter table t drop constraint c; alter table t add constraint f check (a < b); -- back: alter table t drop constraint f; alter table t add constraint c check (a < b); --> check constraint t.c; + check constraint t.f
alter table t alter check c not enforced;                       -- back: alter table t alter check c enforced;     --> check constraint t.c: enforced -- mysql
alter table t alter check d enforced;                           -- back: alter table t alter constraint d not enforced; --> check constraint t.d: enforced -- mysql
alter table t add check (b > 5);                                -- back: alter table t drop check t_chk_3;         --> + check constraint t.t_chk_3 -- mysql
alter table t add check (b > 5);                                -- back: alter table t drop constraint CONSTRAINT_2; --> + check constraint t.CONSTRAINT_2 -- mariadb
alter table t modify a int;                                     -- back: alter table t modify a int check (a > 0); --> check constraint t.a -- mariadb
-- twins
alter table t drop check t_chk_1;                               -- back: alter table t add check (`a` > 0);        -- mysql
alter table t drop check t_chk_1, drop check t_chk_2;           -- back: alter table t add check (a + b < 100); alter table t add check (a > 0); -- mysql
alter table t drop constraint CONSTRAINT_1;                     -- back: alter table t add check (`a`+`b`<100);    -- mariadb
alter table t rename u;                                         -- back: alter table u rename t;
