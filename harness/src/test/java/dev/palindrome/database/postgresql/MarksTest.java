package dev.palindrome.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.schema.TableName;
import dev.palindrome.testing.TestDatabase;
import dev.palindrome.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {

    private static final TableName T = new TableName("public", "t");
    private static final TableName CHILD = new TableName("public", "child");
    private static final TableName ROOT = new TableName("public", "root");

    private TestDatabase db;

    @BeforeEach
    void open() throws SQLException {
        db = new TestDatabase(TestServers.postgres());
        db.run("""
                create type mood as enum ('sad', 'glad');
                create type pair as (a int, m mood);
                create domain feeling as mood;
                create table t (id int primary key, a int, b text, m mood[], p pair, f feeling,
                                s int generated always as (a + 1) stored, v int generated always as (a + 1) virtual);
                insert into t (id, a, b, m, p, f) select i, i, 'x', '{sad}', row(i, 'sad'::mood)::pair, 'glad' from generate_series(1, 10) i;
                create table child (id int, t int references t on delete cascade);
                insert into child values (1, 1), (2, 2);
                create table root (id int, a int) partition by range (id);
                create table low partition of root for values from (0) to (10);
                create table high partition of root for values from (10) to (20) partition by range (id);
                create table high1 partition of high for values from (10) to (15);
                insert into root values (1, 1), (11, 1)""");
    }

    @AfterEach
    void close() throws SQLException {
        db.close();
    }

    @Nested
    class WhenRowsMayHaveChanged {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "insert into t (id) values (11)",
                    "update t set a = 0 where id = 1",
                    "update t set a = a",
                    "delete from t where id = 3",
                    "delete from t where id = 10; insert into t (id) values (10)",
                    "merge into t using (values (1)) x (id) on t.id = x.id when matched then update set a = 9",
                    "insert into t (id) values (1) on conflict (id) do update set a = 9",
                    "begin; insert into t (id) values (11); commit",
                    "begin; savepoint s; insert into t (id) values (11); release s; commit",
                    "do $$ begin insert into t (id) values (11); exception when others then null; end $$",
                    "truncate t cascade",
                    "truncate t cascade; insert into t (id) values (1)",
                    "begin; create temp table c as table t; truncate t cascade; insert into t (id) select id from c; commit",
                    "alter table t add column n int default 7",
                    "alter table t add column n text default clock_timestamp()",
                    "alter table t add column n int",
                    "alter table t drop column b",
                    "alter table t drop column b; alter table t add column b text",
                    "alter table t rename column b to c",
                    "alter table t alter column b type varchar(5)",
                    "alter table t alter column b type int using 1",
                    "alter table t alter column v set expression as (a + 2)",
                    "alter table t alter column s set expression as (a + 2)",
                    "alter table t alter column s drop expression",
                    "alter table child set unlogged; alter table t set unlogged",
                    "vacuum full t",
                    "cluster t using t_pkey",
                    "drop table t cascade; create table t (id int)",
                    "begin; alter table t rename to u; create table t as table u; commit",
                    "alter type mood rename value 'sad' to 'blue'",
                    "alter type mood add value 'mad'",
                    "alter type pair rename attribute a to z",
                    "alter type mood rename to temper",
                    "set session_replication_role = replica; delete from t where id = 5"
                })
        void theMarkChanges(String sql) throws SQLException {
            assertChanged(T, sql);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "delete from t where id = 1",
                    "truncate t cascade",
                    "create function f() returns trigger language plpgsql as 'begin delete from child; return new; end';"
                            + "create trigger g after insert on t for each row execute function f(); insert into t (id) values (11)"
                })
        void theMarkOfATableReachedThroughAnotherChanges(String sql) throws SQLException {
            assertChanged(CHILD, sql);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "insert into root values (2, 2)",
                    "update root set id = 12 where id = 1",
                    "update low set a = 5",
                    "delete from high1",
                    "truncate low",
                    "truncate root",
                    "alter table root detach partition low",
                    "create table more partition of root for values from (20) to (30)",
                    "alter table root add column n int default 7",
                    "drop table high1"
                })
        void theMarkOfTheRootChangesWithItsPartitions(String sql) throws SQLException {
            assertChanged(ROOT, sql);
        }

        private void assertChanged(TableName table, String sql) throws SQLException {
            Map<TableName, String> before = db.marks();
            assertThat(before).containsKey(table);
            for (String statement : statements(sql)) {
                db.run(statement);
            }
            assertThat(db.marks().get(table)).isNotEqualTo(before.get(table));
        }
    }

    /** Statements that do not need one session run in one each: what cannot run in a transaction must stand alone. */
    private static String[] statements(String sql) {
        return sql.matches("(?s)(begin|set|do|create function).*") ? new String[] {sql} : sql.split("; ?");
    }

    @Nested
    class WhenNothingHappenedToTheRows {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "select count(*) from t",
                    "create table other as select 1 as a",
                    "insert into child values (3, 3)",
                    "create index on t (b)",
                    "alter table child add column n int default 7",
                    "create type unrelated as enum ('a'); alter type unrelated add value 'b'",
                    "analyze t",
                    "vacuum t",
                    "comment on table t is 'x'",
                    "insert into root values (3, 3)"
                })
        void theMarkStays(String sql) throws SQLException {
            Map<TableName, String> before = db.marks();
            db.run(sql);
            assertThat(db.marks()).containsEntry(T, before.getOrDefault(T, "none"));
        }

        @Test
        void theMarkOfTheRootStays() throws SQLException {
            Map<TableName, String> before = db.marks();
            db.run("insert into t (id) values (11); analyze root");
            assertThat(db.marks()).containsEntry(ROOT, before.getOrDefault(ROOT, "none"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"15", "16", "17"})
    void everyVersionThatCountsInTimeHasMarks(String major) throws SQLException {
        try (var other = new TestDatabase(TestServers.postgres(major))) {
            other.run("create table t (id int); create table u (id int)");
            Map<TableName, String> before = other.marks();
            other.run("insert into t values (1)");
            assertThat(other.marks().get(T)).isNotNull().isNotEqualTo(before.get(T));
            var u = new TableName("public", "u");
            assertThat(other.marks().get(u)).isNotNull().isEqualTo(before.get(u));
        }
    }

    @Nested
    class WhenTheServerCannotTell {

        @Test
        void thereAreNoMarksWhereCountingIsOff() throws SQLException {
            TestDatabase.run(db.observer(), "set track_counts = off");
            assertThat(db.marks()).isEmpty();
        }

        @Test
        void thereAreNoMarksWhereCountingMayBeOffForSome() throws SQLException {
            db.run(
                    "do $$ begin execute 'alter database ' || quote_ident(current_database()) || ' set track_counts = off'; end $$");
            assertThat(db.marks()).isEmpty();
        }

        @Test
        void thereAreNoMarksWhileSomebodyIsAtWork() throws SQLException {
            try (Connection writer = db.connect()) {
                TestDatabase.run(writer, "begin; insert into t (id) values (11)");
                assertThat(db.marks()).isEmpty();
                TestDatabase.run(writer, "rollback");
            }
        }

        @Test
        void thereAreNoMarksWhereAFunctionSwitchesCountingOff() throws SQLException {
            db.run("create function q() returns void language sql set track_counts = off as 'delete from t'");
            assertThat(db.marks()).isEmpty();
        }

        @Test
        void aTableWhoseTextsNameOtherObjectsHasNoMark() throws SQLException {
            db.run("create table names (c regclass[]); create domain ref as regproc; create table more (c ref)");
            assertThat(db.marks().keySet())
                    .contains(T)
                    .doesNotContain(new TableName("public", "names"), new TableName("public", "more"));
        }

        @Test
        void countersThatWereSetBackAreNotMistakenForOldOnes() throws SQLException {
            db.run("create table w (a int); insert into w values (1)");
            Map<TableName, String> before = db.marks();
            db.run("select pg_stat_reset()");
            db.run("delete from w"); // the counters are zero for the insert, and would be alike with a delete that
            // nobody made
            db.run("select pg_stat_reset(); insert into w values (2)");
            var w = new TableName("public", "w");
            assertThat(db.marks().get(w)).isNotEqualTo(before.get(w));
        }

        @Test
        void version14HasNone() throws SQLException {
            try (var old = new TestDatabase(TestServers.postgres("14"))) {
                old.run("create table t (id int)");
                assertThat(old.marks()).isEmpty();
            }
        }
    }
}
