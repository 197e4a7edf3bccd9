package dev.palindrome.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.schema.TableName;
import dev.palindrome.testing.TestServers;
import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeederTest {

    private static final TableName T = new TableName("public", "t");

    @Nested
    class OrdinaryTables {

        @Test
        void getTheRowsOfThePlan() throws SQLException {
            try (var db = Filled.with("create table t (id int primary key, name text not null, note varchar(10))")) {
                var report = db.fill(200);
                assertThat(report.touched()).containsExactly(T);
                assertThat(report.unfilledTables()).isEmpty();
                assertThat(report.unfilledColumns()).isEmpty();
                assertThat(db.count("select count(*) from t")).isEqualTo(200);
                assertThat(db.count("select count(*) from t where note is null"))
                        .isBetween(40L, 110L);
            }
        }

        @Test
        void areLeftAloneWhereTheyHaveRows() throws SQLException {
            try (var db = Filled.with("create table t (id int primary key)", "insert into t values (7)")) {
                assertThat(db.fill(10)).isEqualTo(SeedReport.NOTHING);
                assertThat(db.count("select count(*) from t")).isEqualTo(1);
            }
        }

        @Test
        void stayEmptyWhereNoRowsAreAskedFor() throws SQLException {
            try (var db = Filled.with("create table t (id int primary key)")) {
                assertThat(db.fill(0).wrote()).isFalse();
            }
        }
    }

    @Nested
    class NewColumns {

        @Test
        void getValuesInMostRows() throws SQLException {
            try (var db = Filled.with(
                    "create table t (id int primary key, name text)", "create table p (id int primary key)")) {
                db.fill(100);
                db.run(
                        "alter table t add column mail text unique, add column p_id int references p, add column boss int references t");
                var before = db.dump();
                var report = db.fill(100);
                assertThat(report.touched()).containsExactly(T);
                assertThat(report.unfilledColumns()).isEmpty();
                assertThat(db.dump()).isNotEqualTo(before);
                for (var column : new String[] {"mail", "p_id", "boss"}) {
                    assertThat(db.count("select count(" + column + ") from t"))
                            .as(column)
                            .isBetween(60L, 99L);
                }
                db.validateKeys();
            }
        }
    }

    @Nested
    class ColumnsThatOthersRuleOut {

        @Test
        void getTheirValuesInNewRows() throws SQLException {
            try (var db = Filled.with(
                    "create table t (id serial primary key, a int, b int, check (num_nonnulls(a, b) = 1))")) {
                db.fill(100);
                db.run(
                        "alter table t add column c int, drop constraint t_check, add check (num_nonnulls(a, b, c) = 1)");
                var report = db.fill(100);
                assertThat(report.unfilledColumns()).isEmpty();
                assertThat(report.touched()).containsExactly(T);
                assertThat(db.count("select count(c) from t")).isEqualTo(20);
                assertThat(db.count("select count(*) from t")).isEqualTo(120);
                db.run("insert into t (a) values (1)");
            }
        }

        @Test
        void areNotTriedAgainWhileNothingChanges() throws SQLException {
            try (var db = Filled.with("create table t (id int primary key, a int, b int check (b > 5 and b < 3))")) {
                var seeder = new Seeder(db.dialect(), new SeedPlan(10, 1), Foresight.none());
                db.fill(seeder, 1);
                var again = db.fill(seeder, 2);
                assertThat(again.wrote()).isFalse();
                assertThat(again.unfilledColumns()).containsKey("public.t.b");
                assertThat(db.fill(seeder, 3)).isEqualTo(again);
            }
        }
    }

    @Nested
    class Counters {

        @Test
        void standBehindTheLargestValue() throws SQLException {
            try (var db = Filled.with(
                    "create sequence shared",
                    "create table t (id serial primary key, n bigint generated always as identity, s bigint default nextval('shared'), x text)")) {
                db.fill(25);
                db.run("insert into t (x) values ('mine')");
                assertThat(db.rows(
                                        "select id, n, s > (select max(s) from t where x <> 'mine' or x is null) from t where x = 'mine'")
                                .get(0))
                        .containsExactly("26", "26", "t");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "15", "16", "17", "18"})
    void everyVersionIsFilled(String major) throws SQLException {
        try (var db = Filled.on(
                TestServers.postgres(major),
                "create type mood as enum ('sad', 'good')",
                "create table p (id bigint generated always as identity primary key, m mood not null unique deferrable)",
                """
                create table t (
                    id serial primary key, p_id bigint references p, tags text[], at timestamptz default now(),
                    size int generated always as (length(name)) stored, name text check (length(name) < 10), check (size > 1))
                """,
                "create table r (id int, at date not null) partition by range (at)",
                "create table r1 partition of r for values from ('2020-01-01') to ('2021-01-01')")) {
            var report = db.fill(50);
            assertThat(report.unfilledTables()).isEmpty();
            assertThat(report.unfilledColumns()).isEmpty();
            assertThat(db.count("select count(*) from t")).isEqualTo(50);
            db.run("alter table t add column more uuid unique", "insert into t (name) values ('ab')");
            assertThat(db.fill(50).unfilledColumns()).isEmpty();
        }
    }

    @Test
    void aUserWhoMayNotSilenceTriggersFillsAllTheSame() throws SQLException {
        try (var db = Filled.with(
                "create table p (id int primary key)",
                "create table t (id int primary key, p_id int references p, up int references t)",
                "create function bump() returns trigger language plpgsql as $$ begin new.id := new.id; return new; end $$",
                "create trigger bump before insert on t for each row execute function bump()",
                "create role palindrome_plain login",
                "grant all on p, t to palindrome_plain; grant usage on schema public to palindrome_plain")) {
            try {
                assertThat(db.fillAs("palindrome_plain", 30).unfilledTables()).isEmpty();
                assertThat(db.count("select count(*) from t")).isEqualTo(30);
            } finally {
                db.run("drop owned by palindrome_plain; drop role palindrome_plain");
            }
        }
    }

    @Test
    void anOpenTransactionKeepsItsSettings() throws SQLException {
        try (var db = Filled.with("create table t (id int primary key, at timestamptz)")) {
            assertThat(db.fillInsideATransaction(20)).isEqualTo("Asia/Tokyo origin");
            assertThat(db.count("select count(*) from t")).isEqualTo(20);
        }
    }
}
