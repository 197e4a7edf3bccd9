package dev.palindrome.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that are written early and meet what comes later. */
class ForesightTest {

    /** Rehearse the history, then take it again with rows: what it asks of rows must find them ready. */
    private static Filled walk(String... history) throws SQLException {
        var recorder = new Foresight.Recorder(
                dev.palindrome.testing.TestServers.postgres().dialect(), Filled.SCOPE);
        try (var rehearsal = Filled.with()) {
            for (int i = 0; i < history.length; i++) {
                rehearsal.run(history[i]);
                rehearsal.record(recorder, i + 1);
            }
        }
        var walk = Filled.with();
        try {
            var foresight = recorder.finish();
            for (int i = 0; i < history.length; i++) {
                walk.run(history[i]);
                walk.fill(100, 7, i + 1, foresight);
            }
        } catch (SQLException | RuntimeException | AssertionError refused) {
            walk.close();
            throw refused;
        }
        return walk;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a text; alter table t alter a set not null",
                "a text; alter table t add check (a is not null) not valid, validate constraint t_a_check",
                "a text; alter table t add unique (a)",
                "a int, b int; alter table t add unique (a, b)",
                "a text; create unique index on t (lower(a))",
                "a int; create unique index on t (a) where a > 5",
                "a text; alter table t add check (a in ('x', 'y'))",
                "a int; alter table t add check (a > 100)",
                "a int, b int; alter table t add check (a < b)",
                "a int, b text; alter table t add check (num_nonnulls(a, b) = 1)",
                "a text; alter table t add check (a ~ '^[a-z]{2,5}$')",
                "a text; alter table t alter a type varchar(7)",
                "a varchar(50); alter table t alter a type char(3)",
                "a bigint; alter table t alter a type smallint",
                "a numeric; alter table t alter a type numeric(4,1)",
                "a double precision; alter table t alter a type numeric(3,2)",
                "a numeric(12,2); alter table t alter a type int",
                "a text; alter table t alter a type int using a::int",
                "a text; alter table t alter a type uuid using a::uuid",
                "a text; alter table t alter a type jsonb using a::jsonb",
                "a varchar; alter table t alter a type boolean using a::boolean",
                "a text; alter table t alter a type date using a::date",
                "a text; alter table t alter a type timestamptz using a::timestamptz",
                "a text; alter table t alter a type inet using a::inet",
                "a text; alter table t alter a type numeric(6,2) using a::numeric",
                "a bigint; alter table t alter a type timestamptz using to_timestamp(a)",
                "a text; create type mood as enum ('sad', 'ok'), alter table t alter a type mood using a::mood",
                "a text; alter table t rename a to b, alter table t alter b set not null, alter table t add check (b <> 'x' and length(b) < 9)",
                "a text; alter table t rename to u, alter table u rename a to c, alter table u add unique (c), alter table u add check (c in ('r') or c is not null)",
                "a text; alter table t add column b int, update t set b = coalesce(length(a), 0), alter table t alter b set not null, alter table t drop a",
                "a text; alter table t add primary key (a)",
                "a text; alter table t add b int, alter table t add check (a is distinct from 'b' or b is not null) not valid, alter table t validate constraint t_check",
                "a mood; alter table t add b int, alter table t add check (a <> 'sad' or b is not null)",
                "a int; alter table t add b int, alter table t add check (num_nonnulls(a, b) = 1)",
                "p int; create table p (id int primary key), insert into p values (4), (5), alter table t add foreign key (p) references p",
            })
    void meetWhatALaterVersionAsks(String columns, String later) throws SQLException {
        var statements = later.split(", (?=alter|update|create|insert)");
        try (var db = walk(
                "create type moody as enum ('sad', 'fine', 'good'); create table t (id int, "
                        + columns.replace("mood", "moody") + ")",
                String.join(";", statements))) {
            var table = db.shapes().keySet().stream()
                    .filter(name -> name.name().equals("u") || name.name().equals("t"))
                    .findFirst()
                    .orElseThrow();
            assertThat(db.count("select count(*) from " + table)).isGreaterThan(1);
            db.validateKeys();
        }
    }

    @Test
    void keepClearOfTheRowsThatMigrationsInsert() throws SQLException {
        try (var db = walk(
                "create table role (id int primary key, name text unique, x int)",
                "insert into role values (1, 'admin', 1), (2, 'guest', 1), (3, 'user', 1)",
                "insert into role select n, 'role ' || n from generate_series(10, 60) n")) {
            assertThat(db.count("select count(*) from role")).isEqualTo(100 + 3 + 51);
        }
    }

    @Test
    void pointToParentsThatALaterKeyAsksFor() throws SQLException {
        try (var db = walk(
                "create table parent (id int primary key); create table child (id int primary key, parent_id int not null, other bigint)",
                "alter table parent rename to mother; alter table mother rename id to number",
                "alter table child add foreign key (parent_id) references mother; alter table child add foreign key (other) references mother")) {
            assertThat(db.count("select count(*) from child")).isEqualTo(100);
            db.validateKeys();
        }
    }

    @Test
    void pointToParentsWhoseTypeIsNotYetTheirs() throws SQLException {
        try (var db = walk(
                "create table parent (id int primary key); create table child (id int primary key, parent_id text)",
                "alter table child alter parent_id type int using parent_id::int, add foreign key (parent_id) references parent")) {
            assertThat(db.count("select count(parent_id) from child")).isBetween(70L, 99L);
            db.validateKeys();
        }
    }

    @Test
    void followATableThatIsRebuiltUnderItsName() throws SQLException {
        try (var db = walk("create table t (id int primary key, name text, n text)", """
                create table t_new (id int primary key, name varchar(6) not null unique, n int check (n > 0));
                insert into t_new select id, name, n::int from t;
                drop table t;
                alter table t_new rename to t;
                """)) {
            assertThat(db.count("select count(*) from t")).isEqualTo(100);
        }
    }

    @Test
    void followRowsThatMoveToAnotherTable() throws SQLException {
        try (var db = walk("create table contact (id text primary key, name text, type text, value text)", """
                create type contact_type as enum ('MAIL', 'PHONE');
                create table contact_method (id uuid primary key, name text not null, type contact_type not null, value text unique, x int);
                insert into contact_method select id::uuid, name, type::contact_type, value from contact;
                drop table contact;
                """, """
                alter table contact_method rename to old_method;
                create table contact_method (id uuid primary key, name varchar(20) not null, value text not null);
                insert into contact_method select id, name, value from old_method;
                """)) {
            assertThat(db.count("select count(*) from contact_method")).isEqualTo(100);
        }
    }

    @Test
    void followAColumnThatIsRebuiltUnderItsName() throws SQLException {
        try (var db = walk("create table t (id int primary key, n text)", """
                alter table t add column n_new int;
                update t set n_new = n::int;
                alter table t drop column n;
                alter table t rename column n_new to n;
                alter table t alter column n set not null;
                """)) {
            assertThat(db.count("select count(*) from t")).isEqualTo(100);
        }
    }

    @Test
    void avoidALabelThatIsTakenAway() throws SQLException {
        try (var db = walk(
                "create type mood as enum ('sad', 'ok', 'happy'); create table t (id int primary key, m mood)", """
                alter type mood rename to mood_old;
                create type mood as enum ('ok', 'happy');
                alter table t alter m type mood using m::text::mood;
                drop type mood_old;
                """)) {
            assertThat(db.count("select count(distinct m) from t")).isEqualTo(2);
        }
    }

    @Test
    void useALabelThatIsOnlyRenamed() throws SQLException {
        try (var db = walk(
                "create type mood as enum ('sad', 'ok', 'happy'); create table t (id int primary key, m mood)",
                "alter type mood rename value 'sad' to 'gloomy'")) {
            assertThat(db.count("select count(distinct m) from t")).isEqualTo(3);
        }
    }

    @Test
    void saysWhyAColumnHoldsNoNull() throws SQLException {
        var recorder = new Foresight.Recorder(
                dev.palindrome.testing.TestServers.postgres().dialect(), Filled.SCOPE);
        try (var db = Filled.with("create table t (id int primary key, a text)")) {
            db.record(recorder, 1);
            db.run("alter table t alter a set not null");
            db.record(recorder, 2);
            db.run("alter table t alter a drop not null");
            var report = db.fill(20, 1, 1, recorder.finish());
            assertThat(report.unfilledColumns())
                    .containsEntry("public.t.a", "a later version does not take NULL in it");
        }
    }
}
