package dev.palindrome.database.postgresql.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.snapshot.SchemaDiff;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of object and each property: a change is seen and named, and what is not a change is not. */
class ObjectReaderTest {

    private static final String GIVEN = """
            create role somebody; create role nobody;
            create function trg() returns trigger language plpgsql as 'begin return new; end';
            create function f(a int) returns int language sql as 'select a';
            create function ev() returns event_trigger language plpgsql as 'begin end';
            create type mood as enum ('sad', 'glad');
            create type addr as (street text, zip varchar(5));
            create domain positive as int check (value > 0);
            create table p (id int primary key);
            create table t (id int primary key, a int, b text not null, c varchar(10) default 'x', d timestamptz,
                constraint t_a_fk foreign key (a) references p);
            create table u (id serial, e int unique, g int generated always as identity);
            create index t_b on t (b);
            create unique index t_c on t (c);
            create table root (id int, at date not null) partition by range (at);
            create table leaf partition of root for values from ('2020-01-01') to ('2021-01-01');
            create table parent (x int); create table child () inherits (parent);
            create sequence s;
            create view v as select a, b from t;
            create materialized view m as select a, b from t;
            create trigger tr before insert on t for each row execute function trg();
            create rule r as on update to u do also nothing;
            create policy pol on t using (a = 1);
            create schema app;
            create statistics st on a, b from t;
            create publication pub for table t;
            create foreign data wrapper fw; create server srv foreign data wrapper fw;
            create foreign table ft (x int) server srv;
            create user mapping for public server srv options (password 'secret');
            create collation coll (locale = 'C')
            """;

    private static Playground playground;

    @BeforeAll
    static void open() throws SQLException {
        playground = new Playground(GIVEN);
    }

    @AfterAll
    static void close() throws SQLException {
        playground.database().run("drop owned by somebody, nobody; drop role somebody; drop role nobody");
        playground.close();
    }

    @Nested
    class WhenSomethingChanges {

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            create schema other => + schema other
            drop schema app => - schema app
            alter schema app owner to somebody => ~ schema app: owner
            grant usage on schema app to somebody => ~ schema app: privileges
            comment on schema public is 'ours' => ~ schema public: comment
            comment on schema public is null => ~ schema public: comment

            create table x (id int primary key, u int unique) => + table public.x
            drop table child => - table public.child
            alter table u set unlogged -- since 15 => ~ table public.u: persistence, ~ sequence public.u_g_seq: persistence, ~ sequence public.u_id_seq: persistence
            alter table t set (fillfactor = 50) => ~ table public.t: options
            alter table t set (toast.autovacuum_enabled = off) => ~ table public.t: toast options
            alter table t replica identity full => ~ table public.t: replica identity
            alter table t enable row level security => ~ table public.t: row security
            alter table t force row level security => ~ table public.t: row security forced
            alter table t owner to somebody => ~ table public.t: owner
            grant select on t to somebody => ~ table public.t: privileges
            revoke delete on t from postgres => ~ table public.t: privileges
            comment on table t is 'hi' => ~ table public.t: comment
            alter table child no inherit parent => ~ table public.child: parents, ~ column public.child.x: inherited
            alter table root detach partition leaf => ~ table public.leaf: parents, ~ table public.leaf: partition bound
            create table l2 partition of root default => + table public.l2
            alter table t rename to t2 => - table public.t, + table public.t2, ~ materialized view public.m: definition, ~ publication pub: tables, ~ view public.v: definition

            alter table t add x int => + column public.t.x
            alter table t drop d => - column public.t.d
            alter table t alter d type timestamp => ~ column public.t.d: type
            alter table t alter c type varchar(11) => ~ column public.t.c: type
            alter table t alter d type timestamptz(3) => ~ column public.t.d: type
            alter table t alter c type varchar(10) collate "C" => ~ column public.t.c: collation
            alter table t alter d set not null => ~ column public.t.d: not null
            alter table t alter b drop not null => ~ column public.t.b: not null
            alter table t alter c set default 'y' => ~ column public.t.c: default
            alter table t alter c drop default => ~ column public.t.c: default
            alter table u alter g set generated by default => ~ column public.u.g: identity
            alter table u alter g drop identity => ~ column public.u.g: identity
            alter table t add x int generated always as (a + 1) stored => + column public.t.x
            alter table t alter c set storage external => ~ column public.t.c: storage
            alter table t alter c set compression pglz => ~ column public.t.c: compression
            alter table t alter c set statistics 5 => ~ column public.t.c: statistics
            alter table t alter c set (n_distinct = 3) => ~ column public.t.c: options
            grant select (c) on t to somebody => ~ column public.t.c: privileges
            comment on column t.c is 'hi' => ~ column public.t.c: comment
            alter table t rename d to dd => - column public.t.d, + column public.t.dd
            comment on column v.a is 'hi' => + column public.v.a
            alter view v alter a set default 3 => + column public.v.a
            alter table parent add y int => + column public.parent.y
            alter table root add y int => + column public.root.y
            alter table root alter id set not null => ~ column public.root.id: not null

            alter table t drop constraint t_a_fk => - foreign key public.t.t_a_fk
            alter table t drop constraint t_pkey => - primary key public.t.t_pkey
            alter table u add primary key (id) => + primary key public.u.u_pkey
            alter table t drop constraint t_a_fk, add constraint t_a_fk foreign key (a) references p on delete cascade => ~ foreign key public.t.t_a_fk: definition
            alter table t drop constraint t_a_fk, add constraint t_a_fk foreign key (a) references p not valid => ~ foreign key public.t.t_a_fk: validated
            alter table t alter constraint t_a_fk deferrable initially deferred => ~ foreign key public.t.t_a_fk: definition
            alter table t alter constraint t_a_fk not enforced -- since 18 => ~ foreign key public.t.t_a_fk: definition, ~ foreign key public.t.t_a_fk: validated
            alter table t disable trigger all => ~ foreign key public.t.t_a_fk: enforcement triggers, ~ trigger public.t.tr: enabled
            alter table t rename constraint t_a_fk to fk => + foreign key public.t.fk, - foreign key public.t.t_a_fk
            comment on constraint t_a_fk on t is 'hi' => ~ foreign key public.t.t_a_fk: comment
            comment on index t_pkey is 'hi' => ~ primary key public.t.t_pkey: index comment
            alter table t add check (a > 3) => + check constraint public.t.t_a_check
            alter table t add constraint n not null d not valid -- since 18 => ~ column public.t.d: not null, + not-null constraint public.t.n
            alter table t add constraint n not null d -- since 18 => ~ column public.t.d: not null, + not-null constraint public.t.n
            alter table t add exclude using btree (a with =) => + exclusion constraint public.t.t_a_excl
            alter index t_pkey set (fillfactor = 50) => ~ primary key public.t.t_pkey: index options
            alter table t cluster on t_pkey => ~ primary key public.t.t_pkey: clustered
            alter table u alter e set not null; alter table u replica identity using index u_e_key => ~ column public.u.e: not null, ~ unique constraint public.u.u_e_key: replica identity
            alter table root add check (id > 0) => + check constraint public.root.root_id_check
            alter table root add primary key (id, at) => ~ column public.root.id: not null, + primary key public.root.root_pkey
            alter table parent add check (x > 0) => + check constraint public.parent.parent_x_check

            create index on t (a) => + index public.t_a_idx
            drop index t_b => - index public.t_b
            drop index t_b; create index t_b on t (b desc) => ~ index public.t_b: definition
            drop index t_b; create index t_b on t (b) where a > 3 => ~ index public.t_b: definition
            drop index t_b; create index t_b on t (b) include (a) => ~ index public.t_b: definition
            drop index t_b; create index t_b on t (b text_pattern_ops) => ~ index public.t_b: definition
            drop index t_b; create index t_b on t (lower(b)) => ~ index public.t_b: definition
            drop index t_b; create index t_b on t using hash (b) => ~ index public.t_b: definition
            drop index t_c; create unique index t_c on t (c) nulls not distinct -- since 15 => ~ index public.t_c: definition
            drop index t_c; create index t_c on t (c) => ~ index public.t_c: definition
            alter index t_b set (fillfactor = 50) => ~ index public.t_b: definition
            alter table t cluster on t_b => ~ index public.t_b: clustered
            update pg_index set indisvalid = false where indexrelid = 't_b'::regclass => ~ index public.t_b: valid
            comment on index t_b is 'hi' => ~ index public.t_b: comment
            create index on root (id) => + index public.root_id_idx
            create index on only root (id) => + index public.root_id_idx

            create sequence s2 => + sequence public.s2
            alter sequence s increment 2 => ~ sequence public.s: increment
            alter sequence s as int => ~ sequence public.s: maximum, ~ sequence public.s: type
            alter sequence s minvalue 1 maxvalue 9 start 2 cycle cache 5 => ~ sequence public.s: cache, ~ sequence public.s: cycle, ~ sequence public.s: maximum, ~ sequence public.s: start
            alter sequence s owned by t.a => ~ sequence public.s: owned by
            grant usage on sequence s to somebody => ~ sequence public.s: privileges
            alter table u drop id => - column public.u.id

            create or replace view v as select a, b from t where a > 1 => ~ view public.v: definition
            alter view v set (security_barrier) => ~ view public.v: options
            alter view v owner to somebody => ~ view public.v: owner
            grant select on v to somebody => ~ view public.v: privileges
            comment on view v is 'hi' => ~ view public.v: comment
            drop view v => - view public.v
            refresh materialized view m with no data => ~ materialized view public.m: populated
            drop materialized view m; create materialized view m as select a from t => ~ materialized view public.m: definition
            create index on m (a) => + index public.m_a_idx
            """)
        void inATable(String sql, String expected) throws SQLException {
            assertNamed(sql, expected);
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            create function g() returns int language sql as 'select 1' => + function public.g()
            drop function f => - function public.f(integer)
            create function f(a text) returns int language sql as 'select 1' => + function public.f(text)
            create or replace function f(a int) returns int language sql as 'select a + 1' => ~ function public.f(integer): body
            create or replace function f(a int) returns int language sql return a => ~ function public.f(integer): body
            create or replace function f(a int default 3) returns int language sql as 'select a' => ~ function public.f(integer): arguments
            create or replace function f(a int) returns int language plpgsql as 'begin return a; end' => ~ function public.f(integer): body, ~ function public.f(integer): language
            drop function f; create function f(a int) returns setof int language sql as 'select a' => ~ function public.f(integer): result
            alter function f immutable => ~ function public.f(integer): volatility
            alter function f strict => ~ function public.f(integer): strict
            alter function f parallel safe => ~ function public.f(integer): parallel
            alter function f security definer => ~ function public.f(integer): security definer
            alter function f leakproof => ~ function public.f(integer): leakproof
            alter function f cost 7 => ~ function public.f(integer): cost
            alter function f set work_mem = '1MB' => ~ function public.f(integer): settings
            alter function f owner to somebody => ~ function public.f(integer): owner
            revoke execute on function f from public => ~ function public.f(integer): privileges
            comment on function f is 'hi' => ~ function public.f(integer): comment
            create procedure g() language sql as 'select 1' => + procedure public.g()
            create aggregate g(int) (sfunc = int4pl, stype = int) => + aggregate public.g(integer)

            drop trigger tr on t => - trigger public.t.tr
            alter table t disable trigger tr => ~ trigger public.t.tr: enabled
            alter table t enable replica trigger tr => ~ trigger public.t.tr: enabled
            create or replace trigger tr after insert on t for each row execute function trg() => ~ trigger public.t.tr: definition
            create or replace trigger tr before insert on t for each row when (new.a > 3) execute function trg() => ~ trigger public.t.tr: definition
            comment on trigger tr on t is 'hi' => ~ trigger public.t.tr: comment
            create trigger x after insert on root for each row execute function trg() => + trigger public.root.x
            create constraint trigger x after insert on t deferrable for each row execute function trg() => + trigger public.t.x
            create event trigger et on ddl_command_end execute function ev() => + event trigger et
            drop rule r on u => - rule public.u.r
            create or replace rule r as on update to u do instead nothing => ~ rule public.u.r: definition
            alter table u disable rule r => ~ rule public.u.r: enabled
            drop policy pol on t => - policy public.t.pol
            alter policy pol on t using (a = 2) => ~ policy public.t.pol: using
            alter policy pol on t with check (a = 2) => ~ policy public.t.pol: with check
            alter policy pol on t to somebody => ~ policy public.t.pol: roles
            drop policy pol on t; create policy pol on t as restrictive for update using (a = 1) => ~ policy public.t.pol: command, ~ policy public.t.pol: restrictive

            alter type mood add value 'angry' => ~ type public.mood: labels
            alter type mood add value 'angry' before 'sad' => ~ type public.mood: labels
            alter type mood rename value 'sad' to 'blue' => ~ type public.mood: labels
            alter type mood owner to somebody => ~ type public.mood: owner
            revoke usage on type mood from public => ~ type public.mood: privileges
            comment on type mood is 'hi' => ~ type public.mood: comment
            drop type mood => - type public.mood
            create type x as (y int) => + type public.x
            create type x as range (subtype = int) => + type public.x
            create type x => + type public.x
            alter type addr add attribute x int => + attribute public.addr.x
            alter type addr drop attribute zip => - attribute public.addr.zip
            alter type addr alter attribute zip type text => ~ attribute public.addr.zip: type
            drop type addr; create type addr as (zip varchar(5), street text) => ~ attribute public.addr.street: position, ~ attribute public.addr.zip: position
            create domain x as text not null => + domain public.x
            alter domain positive set default 3 => ~ domain public.positive: default
            alter domain positive set not null => ~ domain public.positive: not null
            alter domain positive drop constraint positive_check => - check constraint public.positive.positive_check
            alter domain positive add constraint c check (value < 9) => + check constraint public.positive.c
            alter domain positive add constraint c check (value < 9) not valid => + check constraint public.positive.c
            drop domain positive; create domain positive as bigint check (value > 0) => ~ domain public.positive: base type
            drop collation coll => - collation public.coll
            drop collation coll; create collation coll (locale = 'POSIX') => ~ collation public.coll: lc_collate, ~ collation public.coll: lc_ctype

            create extension hstore => + extension hstore
            drop statistics st => - statistics public.st
            alter statistics st set statistics 5 => ~ statistics public.st: target
            drop statistics st; create statistics st (mcv) on a, b from t => ~ statistics public.st: definition
            drop publication pub => - publication pub
            alter publication pub add table u => ~ publication pub: tables
            alter publication pub set (publish = 'insert') => ~ publication pub: publish
            alter publication pub set table t (id, b) -- since 15 => ~ publication pub: tables
            alter publication pub set table t where (a > 3) -- since 15 => ~ publication pub: tables
            alter publication pub add tables in schema app -- since 15 => ~ publication pub: schemas
            alter foreign data wrapper fw options (a 'b') => ~ foreign data wrapper fw: options
            alter server srv options (host 'x') => ~ server srv: options
            alter server srv version '2' => ~ server srv: version
            grant usage on foreign server srv to somebody => ~ server srv: privileges
            alter foreign table ft options (a 'b') => ~ foreign table public.ft: server options
            alter foreign table ft alter x options (a 'b') => ~ column public.ft.x: server options
            drop user mapping for public server srv => - user mapping public on srv
            alter user mapping for public server srv options (add user 'x') => ~ user mapping public on srv: options
            alter default privileges in schema app grant select on tables to somebody => + default privileges of postgres on tables in app
            create cast (mood as int) with inout => + cast (public.mood AS integer)
            create function g(int, text) returns bool language sql as 'select true'; create operator === (leftarg = int, rightarg = text, function = g) => + function public.g(integer,text), + operator public.===(integer,text)
            create operator family fam using btree => + operator family public.fam using btree
            create text search configuration tsc (copy = simple) => + text search configuration public.tsc
            create text search dictionary tsd (template = simple) => + text search dictionary public.tsd
            create conversion cv for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8 => + conversion public.cv
            comment on publication pub is 'hi' => ~ publication pub: comment
            create extension hstore; alter trigger tr on t depends on extension hstore => + extension hstore, ~ trigger public.t.tr: depends on extension
            """)
        void besideTables(String sql, String expected) throws SQLException {
            assertNamed(sql, expected);
        }
    }

    @Nested
    class WhenTwoMeanTheSame {

        @ParameterizedTest(name = "{0} | {1}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            create table x (a int, b int) | create table x (b int, a int)
            create table x (a int) | create table x (b int, a int); alter table x drop b
            create table x (a int unique) | create table x (a int); alter table x add constraint x_a_key1 unique (a)
            create table x (a int, check (a > 0)) | create table x (a int); alter table x add constraint x_a_check2 check (a > 0)
            create table x (a int references p) | create table x (a int, constraint x_a_fkey1 foreign key (a) references p)
            create table x (id serial) | create sequence x_id_seq7; create table x (id int not null default nextval('x_id_seq7')); alter sequence x_id_seq7 as int owned by x.id
            create index on t (a, b) | create index t_a_b_idx3 on t (a, b)
            create index on t (lower(b)) | create index t_lower_idx1 on t (lower(b))
            create table x (a int not null) | create table x (a int constraint x_a_not_null1 not null)
            create table x (a int not null) | create table y (a int not null); alter table y rename to x
            create statistics on a, b from t -- since 16 | create statistics t_a_b_stat1 on a, b from t -- since 16
            grant select on t to somebody; grant select on t to nobody | grant select on t to nobody; grant select on t to somebody
            grant select on t to somebody; revoke select on t from somebody | select 1
            revoke execute on function f from public; grant execute on function f to public | select 1
            grant select (c) on t to somebody; revoke select (c) on t from somebody | select 1
            create function g() returns int language sql as 'select  1' | create function g() returns int language sql as ' select   1 '
            create function g() returns int language sql as 'select f( 1 ) ;' | create function g() returns int language sql as 'select f(1);'
            create view w as select 'now'::timestamptz as n | create view w as select 'now'::timestamptz as n
            create table x (a timestamp default 'now') | create table x (a timestamp default 'now')
            create table leaf2 partition of root default | create table leaf2 (id int, at date not null); alter table root attach partition leaf2 default
            alter sequence s restart 5 | select nextval('s')
            drop table p cascade; create table p (id int primary key); alter table t add constraint t_a_fk foreign key (a) references p | select 1
            create table tool_history (id serial primary key, v int unique check (v > 0)); create index on tool_history (v) | select 1
            create extension hstore; create extension citext | create extension citext; create extension hstore
            """)
        void theyAreEquivalent(String one, String other) throws SQLException {
            Playground.assumeKnown(one);
            SchemaDiff diff = playground.between(one, other);
            assertThat(diff.differences()).isEmpty();
        }
    }

    @Nested
    class WhenTwoLookAlike {

        @ParameterizedTest(name = "{0} | {1}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            create table x (a int unique) | create table x (a int, constraint mine unique (a))
            create table x (a int unique) | create table x (a int); create unique index x_a_key on x (a)
            create index i1 on t (a) | create index i2 on t (a)
            create function g() returns text language sql as $$select 'a b'$$ | create function g() returns text language sql as $$select 'a  b'$$
            create function g() returns int language sql as 'select 1 -- a' | create function g() returns int language sql as 'select 1'
            create view w as select '2020-01-01 00:00:00.5'::timestamp as n | create view w as select '2020-01-01 00:00:00.6'::timestamp as n
            create type x as (a int, b int) | create type x as (b int, a int)
            revoke all on t from postgres | select 1
            create table x (a int) | create unlogged table x (a int)
            create table x (id serial) | create sequence x_id_seq as int; create table x (id int not null default nextval('x_id_seq'))
            """)
        void theyAreNot(String one, String other) throws SQLException {
            SchemaDiff diff = playground.between(one, other);
            assertThat(diff.differences()).isNotEmpty();
        }
    }

    private static void assertNamed(String sql, String expected) throws SQLException {
        Playground.assumeKnown(sql);
        SchemaDiff diff = playground.change(sql);
        assertThat(Playground.told(diff)).isEqualTo(expected);
    }
}
