package dev.palindrome.database.postgresql.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.snapshot.SchemaDiff;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The normalisation table, row by row: what nobody means does not count, and what looks like it does. */
class EquivalenceTest {

    private static Playground playground;

    @BeforeAll
    static void open() throws SQLException {
        playground = Playground.showcase();
    }

    @AfterAll
    static void close() throws SQLException {
        playground.close();
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
            alter table t set (fillfactor = 50, autovacuum_enabled = off) | alter table t set (autovacuum_enabled = off); alter table t set (fillfactor = 50)
            alter server srv options (host 'a', port '5') | alter server srv options (port '5', host 'a')
            alter function f set work_mem = '5MB'; alter function f set search_path = app | alter function f set search_path = app; alter function f set work_mem = '5MB'
            create role a1; create role a2; alter policy pol on t to a1, a2 | create role a2; create role a1; alter policy pol on t to a1, a2
            alter policy pol on t to somebody, nobody | alter policy pol on t to nobody, somebody
            revoke usage on language plpgsql from public; grant usage on language plpgsql to public | select 1
            revoke execute on function pg_sleep from public; grant execute on function pg_sleep to public | select 1
            create role a1; drop role a1 | select 1
            alter role somebody set work_mem = '5MB'; alter role somebody reset work_mem | select 1
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
            create role a1 | create role a1 login
            create extension hstore | create extension hstore; alter function akeys(hstore) cost 7
            create extension hstore | create extension hstore; revoke execute on function akeys(hstore) from public
            create extension citext | create extension citext; alter type citext owner to somebody
            create table x (a int not null) | create table x (a int not null); comment on constraint x_a_not_null on x is 'kept' -- since 18
            create operator family fam using btree | create operator family fam using btree; alter operator family fam using btree add operator 1 < (int, bigint)
            create table x (id serial) | create sequence x_id_seq as int; create table x (id int not null default nextval('x_id_seq'))
            """)
        void theyAreNot(String one, String other) throws SQLException {
            Playground.assumeKnown(other);
            SchemaDiff diff = playground.between(one, other);
            assertThat(diff.differences()).isNotEmpty();
        }
    }
}
