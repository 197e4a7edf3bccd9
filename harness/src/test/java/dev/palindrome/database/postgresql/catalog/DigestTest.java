package dev.palindrome.database.postgresql.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.TestDatabase;
import dev.palindrome.testing.TestServers;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {

    private static TestDatabase database;

    @BeforeAll
    static void open() throws SQLException {
        database = new TestDatabase(TestServers.postgres(String.valueOf(Playground.MAJOR)));
        database.run("""
                create role digested;
                create table p (id int primary key);
                create table t (id int primary key, a int, b text not null, p int references p);
                create index t_a on t (a);
                create table u (id serial); create sequence s;
                create table root (id int) partition by range (id);
                create table leaf partition of root default;
                create view v as select a from t;
                create materialized view m as select a from t;
                create type mood as enum ('sad', 'glad');
                create domain positive as int;
                create function f() returns int language sql as 'select 1';
                create function trg() returns trigger language plpgsql as 'begin return new; end';
                create trigger tr before insert on t for each row execute function trg();
                create policy pol on t using (true);
                create publication pub;
                create foreign data wrapper fw; create server srv foreign data wrapper fw;
                create user mapping for public server srv options (password 'a');
                insert into p values (1); insert into t select i, i, 'x', 1 from generate_series(1, 100) i""");
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
        try (TestDatabase other = new TestDatabase(TestServers.postgres(String.valueOf(Playground.MAJOR)))) {
            other.run("drop role digested");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table x (id int)",
                "drop table x",
                "alter table t add c int",
                "alter table t rename c to d",
                "alter table t drop d",
                "alter table t alter p type bigint",
                "alter table t alter a set not null",
                "alter table t alter a set default 3",
                "alter table t alter a set default 4",
                "alter table t alter a drop default",
                "alter table t alter a set statistics 7",
                "alter table t alter b set storage external",
                "alter table t set (fillfactor = 50)",
                "alter table t add constraint c check (a > 0) not valid",
                "alter table t validate constraint c",
                "alter table t rename constraint c to d",
                "alter table t drop constraint d",
                "alter table t disable trigger all",
                "alter table t enable trigger all",
                "create index concurrently t_b on t (b)",
                "drop index t_b",
                "alter table t cluster on t_a",
                "alter table t replica identity full",
                "alter table t enable row level security",
                "alter policy pol on t using (false)",
                "alter table root detach partition leaf",
                "alter sequence s increment 3",
                "alter sequence s owned by u.id",
                "create or replace view v as select a + 0 as a from t",
                "refresh materialized view m with no data",
                "alter type mood add value 'angry'",
                "alter type mood rename value 'angry' to 'cross'",
                "alter domain positive add check (value > 0)",
                "create or replace function f() returns int language sql as 'select 2'",
                "drop function f()",
                "comment on table t is 'hi'",
                "comment on table t is 'ho'",
                "comment on table t is null",
                "comment on schema public is 'mine'",
                "grant select on t to digested",
                "grant select (a) on t to digested",
                "revoke execute on function pg_sleep from public",
                "alter table u owner to digested",
                "alter default privileges grant select on tables to digested",
                "create extension hstore",
                "drop extension hstore",
                "create statistics st on id, a from t",
                "alter publication pub add table t",
                "alter server srv options (add host 'x')",
                "alter user mapping for public server srv options (set password 'b')",
                "create cast (mood as int) with inout",
                "create text search configuration tsc (copy = simple)",
                "alter text search configuration tsc drop mapping for word",
                "create collation coll (locale = 'C')",
                "alter role digested login",
                "grant pg_monitor to digested",
                "select lo_create(7)",
                "select lo_put(7, 0, 'x')",
                "alter role digested password 'x'",
                "alter role all set work_mem to '5MB'",
                "alter role all reset work_mem",
                "alter system set work_mem to '5MB'",
                "alter system reset work_mem",
                "create database digested_too",
                "drop database digested_too",
                "select pg_create_physical_replication_slot('digested')",
                "select pg_drop_replication_slot('digested')",
                "comment on function pg_sleep(double precision) is 'waits'",
                "comment on role digested is 'reads'",
                "create schema app",
                "alter schema app rename to app2"
            })
    void anotherOneAfter(String ddl) throws SQLException {
        Digest before = Digest.read(database.observer());
        database.run(ddl);
        assertThat(Digest.read(database.observer())).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "insert into t values (1000, 1, 'x')",
                "update t set b = 'y'",
                "delete from t where id > 50",
                "select nextval('s'), setval('s', 40)",
                "insert into u default values",
                "vacuum t",
                "analyze t",
                "vacuum",
                "analyze",
                "vacuum freeze",
                "begin; alter table t add c int; rollback",
                "create temporary table x (id int)"
            })
    void theSameAfter(String dml) throws SQLException {
        Digest before = Digest.read(database.observer());
        database.run(dml);
        assertThat(Digest.read(database.observer())).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"create role x; drop role x", "create database palindrome_test_999"})
    void theSameAfterADatabaseOfOursCameOrARoleWentAgain(String sql) throws SQLException {
        Digest before = Digest.read(database.observer());
        for (String statement : sql.split("; ")) {
            database.run(statement);
        }
        assertThat(Digest.read(database.observer())).isEqualTo(before);
        if (sql.startsWith("create database")) {
            database.run("drop database palindrome_test_999");
        }
    }
}
