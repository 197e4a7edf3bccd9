package dev.palindrome.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.TestServers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A hundred rows show every edge of every column, and none where it would be unfair. */
class EdgesTest {

    private static final int ROWS = 100;

    /** By column, what at least one row must hold. */
    private static final Map<String, List<String>> TEXTS = Map.of(
            "body",
            List.of(
                    "body = ''",
                    "body = ' '",
                    "body like ' leading%'",
                    "body like 'trailing% '",
                    "body like '%said \"no\"%'",
                    "body like '%''''%'",
                    "body like '%\n%'",
                    "body like '%e\u0301%'",
                    "body like '%z\u0300\u0301\u0302%'",
                    "body like '%\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67%'",
                    "body like '%\ud800\udf48%'",
                    "body like '%\u0645\u0631\u062d\u0628\u0627%'",
                    "body like '%\u202e%'",
                    "body like '%\u0131\u017f%'",
                    "body = 'null'",
                    "body = '007'",
                    "body like '%$$ --%'",
                    "body like '%\u200b%'",
                    "length(body) = 3000"),
            "nick",
            List.of("nick = 'root'", "nick = 'a'"),
            "remark",
            List.of("length(remark) = 12", "remark = ''"),
            "name",
            List.of("name = ''", "name like 'trailing% '", "name like 'emoji%'", "length(name) = 80"),
            "mail",
            List.of("mail like '%''%@%'", "mail like '%+%'", "length(mail) > 70"));

    private static void shows(Filled db, Map<String, List<String>> conditions) throws SQLException {
        for (var column : conditions.entrySet()) {
            for (var condition : column.getValue()) {
                assertThat(db.count("select count(*) from t where " + condition))
                        .as(condition)
                        .isPositive();
            }
        }
    }

    @Nested
    class OnPostgres {

        private static final Map<String, List<String>> OTHERS = Map.of(
                "n", List.of("n = 0", "n = -1", "n = 2147483647", "n = -2147483648", "n = 65536"),
                "b", List.of("b = 9223372036854775807", "b = -9223372036854775808", "b = 9007199254740993"),
                "d",
                        List.of(
                                "d = 'NaN'",
                                "d = 'Infinity'",
                                "d = '-Infinity'",
                                "d::text = '-0'",
                                "d > 1e300",
                                "d > 0 and d < 1e-300"),
                "r", List.of("r = 'NaN'", "r > 1e38"),
                "reading",
                        List.of(
                                "reading = 'NaN'",
                                "reading = 'Infinity'",
                                "reading::text = '1.00'",
                                "reading::text = '1.0000'"),
                "price", List.of("price = 0", "price = 0.01", "price = -0.01", "price = 0.99"),
                "born",
                        List.of(
                                "born = 'infinity'",
                                "born = '-infinity'",
                                "born = '0001-01-01'",
                                "born = '9999-12-31'",
                                "born = '1900-01-01'"),
                "created_at",
                        List.of(
                                "created_at = '2024-02-29 23:59:59.999999+00'",
                                "created_at = '2025-03-30 01:00:00+00'",
                                "created_at = '2025-10-26 00:59:59.999999+00'",
                                "created_at = '2024-01-01 00:00:00+00'"),
                "deleted_at", List.of("deleted_at = '2024-02-29 23:59:59'", "deleted_at is null"));

        @Test
        void everyEdgeComesUpInAHundredRows() throws SQLException {
            try (var db = Filled.with("""
                    create table t (
                        id serial primary key, body text, nick text, remark varchar(12) not null, name varchar(80) unique,
                        mail text unique, n int, b bigint not null, r real, d double precision, reading numeric,
                        price numeric(10,2), quantity int, born date, created_at timestamptz not null, updated_at timestamp(3),
                        deleted_at timestamp(0), doc jsonb, file bytea)
                    """)) {
                assertThat(db.fill(ROWS).unfilledTables()).isEmpty();
                assertThat(db.count("select count(*) from t")).isEqualTo(ROWS);
                shows(db, TEXTS);
                shows(db, OTHERS);
                shows(
                        db,
                        Map.of(
                                "body", List.of("body like '%\\\\temp%'"),
                                "doc", List.of("length(doc::text) > 20000", "doc -> 'deep' is not null", "doc = '{}'"),
                                "file", List.of("file = ''", "length(file) = 3000")));
            }
        }

        @Test
        void theEndsOfATypeStayAwayFromWhatIsCalculatedWith() throws SQLException {
            try (var db = Filled.with(
                    "create table t (id serial primary key, price_cents int not null, amount numeric, counter bigint, started_at timestamptz)")) {
                db.fill(1000);
                // An up that multiplies or adds is innocent.
                db.run(
                        "update t set price_cents = price_cents * 1000, counter = counter * 1000000",
                        "update t set amount = trunc(amount)::int",
                        "update t set started_at = started_at + interval '100 years', counter = extract(epoch from started_at)::bigint");
                assertThat(db.count("select count(*) from t")).isEqualTo(1000);
            }
        }

        @Test
        void momentsOfARowAreInTheirOrder() throws SQLException {
            try (var db = Filled.with(
                    "create table t (id serial primary key, created_at timestamptz, updated_at timestamp, deleted_at timestamptz, expires_on date)")) {
                db.fill(1000);
                assertThat(
                                db.count(
                                        "select count(*) from t where created_at > updated_at or updated_at > deleted_at or created_at > deleted_at or expires_on < created_at::date"))
                        .isZero();
                assertThat(db.count(
                                "select count(*) from t where created_at > '2026-01-01' or expires_on > '2025-12-31'"))
                        .isZero();
                assertThat(db.count("select count(*) from t where created_at > '2024-01-01'"))
                        .isGreaterThan(550);
            }
        }
    }

    @Nested
    class OnSqlite {

        @Test
        void everyEdgeThatItStoresComesUpInAHundredRows() throws SQLException {
            try (var db = Filled.on(
                    TestServers.sqlite(),
                    "create table t (id integer primary key, body text, nick text, remark varchar(12) not null, name varchar(80) unique, mail text unique, n int, d double)")) {
                db.fill(ROWS);
                shows(db, TEXTS);
                shows(db, Map.of("n", List.of("n = 0", "n = -1", "n >= 2147483647"), "d", List.of("d > 1e300")));
                assertThat(db.count("select count(*) from t where typeof(d) not in ('real', 'null', 'integer')"))
                        .isZero();
            }
        }
    }

    @Test
    void aFewParentsHaveManyChildrenAndSomeHaveNone() throws SQLException {
        try (var db = Filled.with(
                "create table p (id serial primary key)",
                "create table t (id serial primary key, p_id int not null references p)")) {
            db.fill(1000);
            var children = "(select p.id, count(t.id) n from p left join t on t.p_id = p.id group by p.id)";
            assertThat(db.count("select max(n) from " + children + " x")).isGreaterThan(60);
            assertThat(db.count("select count(*) from " + children + " x where n = 0"))
                    .isBetween(300L, 800L);
            assertThat(db.count("select count(*) from " + children + " x where n = 1"))
                    .isBetween(60L, 500L);
        }
    }
}
