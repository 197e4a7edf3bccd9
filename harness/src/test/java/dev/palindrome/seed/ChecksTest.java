package dev.palindrome.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.schema.TableName;
import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that must satisfy conditions. */
class ChecksTest {

    private static final TableName T = new TableName("public", "t");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a text check (a in ('new', 'old', 'it''s'))",
                "a varchar(10) check (a in ('new', 'old'))",
                "a text check (a <> 'x' and a not in ('y', 'z'))",
                "a int check (a > 0)",
                "a int check (a between 10 and 20)",
                "a int check (a < -5)",
                "a smallint check (a >= 32000)",
                "a numeric(5,2) check (a > 0 and a <= 100)",
                "a double precision check (a >= 0 and a < 1)",
                "a date check (a >= '2030-01-01')",
                "a timestamptz check (a >= '2020-01-01 00:00:00+02' and a < '2020-02-01')",
                "a timestamp check (a <= now())",
                "a text check (length(a) <= 3)",
                "a text check (char_length(a) between 4 and 6)",
                "a varchar(5) check (length(a) = 5)",
                "a text check (length(btrim(a)) > 0)",
                "a text check (btrim(a) <> '')",
                "a text check (trim(a) <> '')",
                "a text check (a ~ '^[A-Z]{2}-[0-9]{3,4}$')",
                "a text check (a ~* '^(foo|bar)\\d+$')",
                "a text check (a ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(a) <= 40)",
                "a text check (a ~ '^#[0-9a-f]{6}$')",
                "a text check (a ~ '^[^@\\s]+@[^@\\s]+\\.[a-z]+$')",
                "a text check (a like '%@%.%')",
                "a text check (a like any (array['a%', '%b']))",
                "a text check (a !~ '[0-9]')",
                "a text check (position('@' in a) > 1)",
                "a text check (a = lower(a))",
                "a text check (a = upper(a) and length(a) = 3)",
                "a jsonb check (jsonb_typeof(a) = 'object')",
                "a jsonb check (jsonb_typeof(a) = 'array')",
                "a boolean check (a)",
                "a boolean check (not a)",
                "a boolean check (a is not true)",
                "a int check (a % 2 = 0)",
                "a int[] check (array_length(a, 1) <= 2)",
                "a int check (a = 1 or a = 5 or a > 100)",
                "a int not null, b int not null, check (a < b)",
                "a timestamptz not null, b timestamptz, check (b >= a)",
                "a date, b date, c date, check (a < b and b < c)",
                "a int, b text, check (a is not null or b is not null)",
                "a int, b text, check ((a is null) = (b is null))",
                "a int, b text, check ((a is null) <> (b is null))",
                "a int, b text, c date, d uuid, check (num_nonnulls(a, b, c, d) = 1)",
                "a int, b text, c date, check ((a is not null)::int + (b is not null)::int + (c is not null)::int = 1)",
                "a text not null, b int, c date, check ((a = 'x' and b is not null and c is null) or (a = 'y' and b is null and c is not null))",
                "a numeric(10,2), b numeric(10,2), check (a + b < 1000)",
                "a text, b text, check (a is distinct from b)",
                "a text check (case when a like 'a%' then length(a) < 100 else true end)",
                "a int constraint \"odd name\" check (a is null or a > 3)",
                "a small_positive",
                "a mood check (a <> 'sad')",
                "\"select\" int check (\"select\" > 5), \"Odd Col\" text check (\"Odd Col\" in ('p', 'q'))",
                "a money check (a > 0::money)",
                "a char(2) check (a ~ '^[A-Z]{2}$')",
                "a citext_like check (a ~ '@')",
                "a text check (my_check(a))"
            })
    void areSatisfiedByEveryRow(String columns) throws SQLException {
        try (var db = Filled.with(
                "create domain small_positive as numeric(4,1) check (value > 0) check (value < 50)",
                "create domain citext_like as varchar(30) check (value <> '')",
                "create type mood as enum ('sad', 'fine', 'good')",
                "create function my_check(text) returns boolean immutable language sql as $$ select length($1) % 2 = 0 $$",
                "create table t (id int primary key, " + columns + ")")) {
            var report = db.fill(100);
            assertThat(report.unfilledTables()).isEmpty();
            assertThat(report.unfilledColumns()).isEmpty();
            assertThat(db.count("select count(*) from t")).isGreaterThanOrEqualTo(80);
        }
    }

    @Test
    void thatNobodyCanSatisfyLeaveTheTableEmptyByName() throws SQLException {
        try (var db = Filled.with("create table t (id int primary key, a int not null check (a > 5 and a < 3))")) {
            assertThat(db.fill(10).unfilledTables().get(T)).contains("t_a_check");
        }
    }

    @Test
    void areMetInEachOfTheirCases() throws SQLException {
        try (var db = Filled.with(
                "create table t (id int primary key, a int, b text, c date, check (num_nonnulls(a, b, c) = 1))")) {
            db.fill(30);
            assertThat(db.count("select least(count(a), count(b), count(c)) from t"))
                    .isGreaterThanOrEqualTo(8);
        }
    }

    @Nested
    class OfIndexes {

        @Test
        void overExpressionsAreRespected() throws SQLException {
            try (var db = Filled.with(
                    "create table t (id int primary key, mail text not null, day timestamptz not null)",
                    "create unique index on t (lower(mail))",
                    "create unique index on t (date_trunc('hour', day at time zone 'UTC'))")) {
                var report = db.fill(200);
                assertThat(report.unfilledTables()).isEmpty();
                assertThat(db.count("select count(*) from t")).isGreaterThan(2);
            }
        }

        @Test
        void thatExcludeEachOtherKeepTheRowsThatFit() throws SQLException {
            try (var db = Filled.with(
                    "create table t (id int primary key, span tstzrange not null, exclude using gist (span with &&))",
                    "create table u (id int primary key, box box, exclude using gist (box with &&))")) {
                assertThat(db.fill(50).unfilledTables()).isEmpty();
                assertThat(db.count("select count(*) from t")).isGreaterThan(10);
                assertThat(db.count("select count(*) from u")).isPositive();
            }
        }

        @Test
        void thatTreatNullsAsEqualAreRespected() throws SQLException {
            try (var db =
                    Filled.with("create table t (id int primary key, a int, b int, unique nulls not distinct (a))")) {
                assertThat(db.fill(50).unfilledTables()).isEmpty();
                assertThat(db.count("select count(*) from t where a is null")).isLessThanOrEqualTo(1);
            }
        }
    }

    @Nested
    class OfPartitions {

        @Test
        void byRangeGetRowsEach() throws SQLException {
            try (var db = Filled.with(
                    "create table t (id bigint, at timestamptz not null, primary key (id, at)) partition by range (at)",
                    "create table t_old partition of t for values from (minvalue) to ('2023-01-01')",
                    "create table t_one partition of t for values from ('2023-01-01') to ('2023-02-01')",
                    "create table t_two partition of t for values from ('2023-02-01') to ('2023-03-01')")) {
                var report = db.fill(90);
                assertThat(report.unfilledTables()).isEmpty();
                assertThat(report.touched()).containsExactly(T);
                assertThat(db.count("select count(distinct tableoid) from t")).isEqualTo(3);
                assertThat(db.count("select count(*) from t")).isEqualTo(90);
            }
        }

        @Test
        void byListAndHashAndDefaultAndInLayers() throws SQLException {
            try (var db = Filled.with(
                    "create table l (id int, region text) partition by list (region)",
                    "create table l_eu partition of l for values in ('de', 'fr')",
                    "create table l_us partition of l for values in ('us')",
                    "create table l_none partition of l for values in (null)",
                    "create table h (id int primary key) partition by hash (id)",
                    "create table h0 partition of h for values with (modulus 2, remainder 0)",
                    "create table h1 partition of h for values with (modulus 2, remainder 1)",
                    "create table half (id int primary key) partition by hash (id)",
                    "create table half0 partition of half for values with (modulus 2, remainder 0)",
                    "create table d (id int) partition by range (id)",
                    "create table d1 partition of d for values from (10) to (20)",
                    "create table d_rest partition of d default",
                    "create table deep (a int, b int) partition by range (a)",
                    "create table deep1 partition of deep for values from (1) to (100) partition by range (b)",
                    "create table deep1a partition of deep1 for values from (1000) to (2000)",
                    "create table deep1b partition of deep1 for values from (5000) to (5010)",
                    "create table pair (a int, b int) partition by range (a, b)",
                    "create table pair1 partition of pair for values from (1, 5) to (3, 9)")) {
                var report = db.fill(60);
                assertThat(report.unfilledTables()).isEmpty();
                assertThat(db.count("select count(distinct tableoid) from l")).isEqualTo(3);
                assertThat(db.count("select count(distinct tableoid) from d")).isEqualTo(2);
                assertThat(db.count("select count(distinct tableoid) from deep"))
                        .isEqualTo(2);
                for (var table : new String[] {"l", "h", "half", "d", "deep", "pair"}) {
                    assertThat(db.count("select count(*) from " + table))
                            .as(table)
                            .isGreaterThan(30);
                }
            }
        }

        @Test
        void areMissedByName() throws SQLException {
            try (var db = Filled.with("create table t (id int) partition by range (id)")) {
                assertThat(db.fill(10).unfilledTables()).containsEntry(T, "it has no partition");
            }
        }

        @Test
        void canBeParents() throws SQLException {
            try (var db = Filled.with(
                    "create table t (id int primary key) partition by range (id)",
                    "create table t1 partition of t for values from (1) to (50)",
                    "create table t2 partition of t for values from (50) to (500)",
                    "create table c (id int primary key, t_id int not null references t)")) {
                assertThat(db.fill(40).unfilledTables()).isEmpty();
                assertThat(db.count("select count(*) from c")).isEqualTo(40);
                assertThat(db.count("select count(*) from c left join t on t.id = c.t_id where t.id is null"))
                        .isZero();
            }
        }
    }
}
