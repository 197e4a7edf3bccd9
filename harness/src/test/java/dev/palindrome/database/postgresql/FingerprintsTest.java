package dev.palindrome.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableContent.ColumnContent;
import dev.palindrome.testing.TestDatabase;
import dev.palindrome.testing.TestServers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FingerprintsTest {

    private TestDatabase db;

    @BeforeAll
    void open() throws SQLException {
        db = new TestDatabase(TestServers.postgres());
        db.run("create domain domain_of_numeric as numeric; create type a_pair as (a numeric, b text)");
    }

    @AfterAll
    void close() throws SQLException {
        db.close();
    }

    @ParameterizedTest(name = "{0}: {1} is not {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            numeric     | 1.0                             | 1.00
            numeric     | 'NaN'                           | 0
            numeric     | 1                               | -1
            numeric(9,2) | 1.5                            | -1.5
            numeric(9,2) | 'NaN'                          | 0
            numeric(9,0) | 0                              | null
            domain_of_numeric | 1.0                       | 1.00
            bigint      | 1                               | 4294967296
            bigint      | -1                              | 4294967295
            bigint      | 9223372036854775807             | '-9223372036854775808'
            integer     | 2147483647                      | '-2147483648'
            smallint    | 0                               | null
            bool        | true                            | false
            timestamp   | '2020-01-01 00:00'              | '2020-01-01 01:00'
            timestamp(0) | '2020-01-01 00:00'             | '2020-01-01 00:00:01'
            timestamp   | 'infinity'                      | '-infinity'
            date        | '5874897-12-31'                 | '5874896-12-31'
            varchar(9)  | 'ab'                            | 'b'
            numeric     | 'Infinity'                      | '-Infinity'
            float8      | '-0.0'                          | '0.0'
            float8      | 'NaN'                           | 'Infinity'
            float8      | 0.1                             | 0.10000000000000002
            float4      | 0.1                             | 0.10000001
            float4      | '-0.0'                          | '0.0'
            text        | ''                              | null
            text        | 'a'                             | 'a '
            text        | 'a'                             | 'A'
            text        | U&'\\00e9'                       | U&'e\\0301'
            text        | 'NULL'                          | null
            text        | E'a\\tb'                         | E'a\\\\tb'
            varchar(9)  | 'a'                             | 'a '
            json        | '{"a":1,"b":2}'                 | '{"b":2,"a":1}'
            json        | '{"a":1}'                       | '{"a": 1}'
            jsonb       | '{"a":1}'                       | '{"a":1.0}'
            jsonb       | 'null'                          | null
            xml         | '<a/>'                          | '<a></a>'
            point       | '(1,2)'                         | '(2,1)'
            int4[]      | '{}'                            | null
            int4[]      | '{1,2}'                         | '{2,1}'
            int4[]      | '[0:1]={1,2}'                   | '{1,2}'
            text[]      | '{NULL}'                        | '{"NULL"}'
            bytea       | '\\x00'                          | '\\x0000'
            bytea       | '\\x'                            | null
            money       | 1.23                            | 1.24
            int4range   | '[1,3)'                         | '[1,4)'
            int4range   | 'empty'                         | null
            tstzrange   | '[2020-01-01,2020-02-01)'       | '[2020-01-01,2020-02-01]'
            bit(3)      | B'101'                          | B'100'
            varbit      | B'1'                            | B'10'
            interval    | '1 day'                         | '24 hours'
            interval    | '1 month'                       | '30 days'
            date        | 'infinity'                      | '-infinity'
            date        | '4713-01-01 BC'                 | '4713-01-01'
            timestamptz | '2020-01-01 00:00:00+00'        | '2020-01-01 00:00:00.000001+00'
            timestamptz | 'infinity'                      | null
            timetz      | '10:00+00'                      | '11:00+01'
            inet        | '10.0.0.1/8'                    | '10.0.0.1'
            cidr        | '10.0.0.0/8'                    | '10.0.0.0/9'
            time        | '10:00'                         | '10:00:00.000001'
            int4[]      | '[0:0]={1}'                     | '[1:1]={1}'
            numeric[]   | '{1.0}'                         | '{1.00}'
            numeric(9,2)[] | '{1}'                        | '{-1}'
            numeric(3,-2) | 100                           | 200
            numrange    | '[1.0,2)'                       | '[1.00,2)'
            a_pair      | '(1.0,a)'                       | '(1.00,a)'
            uuid        | '00000000-0000-0000-0000-000000000000' | '00000000-0000-0000-0000-000000000001'
            bool        | false                           | null
            tsvector    | 'a b'                           | 'b'
            "char"      | 'a'                             | 'b'
            """)
    void tellsValuesApart(String type, String one, String other) throws SQLException {
        db.run("drop table if exists v; create table v (c " + type + "); insert into v values (" + one + ")");
        var before = db.content("v");
        db.run("truncate v; insert into v values (" + other + ")");
        var after = db.content("v");
        assertThat(after.columns()).isNotEqualTo(before.columns());
        assertThat(after.wholeRows()).isNotEqualTo(before.wholeRows());
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            timestamptz | '2020-01-01 00:00:00+00' | '2020-01-01 02:00:00+02'
            char(5)     | 'a'                      | 'a   '
            jsonb       | '{"a":1,"b":2}'          | '{"b":2, "a":1}'
            int4range   | '[1,3)'                  | '[1,2]'
            bytea       | 'a'                      | '\\x61'
            """)
    void takesTwoSpellingsOfOneValueForTheSame(String type, String one, String other) throws SQLException {
        db.run("drop table if exists v; create table v (c " + type + "); insert into v values (" + one + ")");
        var before = db.content("v");
        db.run("truncate v; insert into v values (" + other + ")");
        assertThat(db.content("v")).isEqualTo(before);
    }

    /** What it calls must be there in every version, whatever this test runs on. */
    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void callsFunctionsOfTheVersion(int version) throws SQLException {
        db.run(
                "drop table if exists kinds; create table kinds (a smallint, b int, c bigint, d bool, e uuid, f timestamp(3),"
                        + " g timestamptz(3), h date, i bytea, j float4, k float8, l numeric(5,2), m numeric(5), n varchar(5), o char(5))");
        String query = Fingerprints.query(0, db.shape("kinds"), new ValueHash(version));
        assertThat(query.contains("timestamptz_hash_extended")).isEqualTo(version == 18);
        try (var statement = db.observer().createStatement();
                var row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
        }
    }

    @Test
    void doesNotCareAboutTheOrderOfRowsAndColumns() throws SQLException {
        db.run("create table o1 (a int, b text); insert into o1 values (1, 'x'), (2, null), (2, null)");
        db.run("create table o2 (b text, a int); insert into o2 values (null, 2), ('x', 1), (null, 2)");
        assertThat(db.content("o1")).isEqualTo(db.content("o2"));
    }

    @Test
    void countsRowsAndValues() throws SQLException {
        db.run("create table n (a int, b text); insert into n values (1, 'x'), (2, null), (3, null)");
        TableContent content = db.content("n");
        assertThat(content.rows()).isEqualTo(3);
        assertThat(content.columns())
                .extractingByKey("b")
                .extracting(ColumnContent::values)
                .isEqualTo(1L);
    }

    @Test
    void noticesThatOnePairOfDuplicatesBecameAnother() throws SQLException {
        db.run("create table d (a int); insert into d values (1), (1), (2)");
        var before = db.content("d");
        db.run("truncate d; insert into d values (1), (3), (3)");
        assertThat(db.content("d").columns()).isNotEqualTo(before.columns());
    }

    /** Many times, because a sum that is linear in the values would notice it now and then by an overflow. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void noticesValuesThatChangedPlacesBetweenRows(int salt) throws SQLException {
        db.run("drop table if exists p; create table p (id int primary key, a text)");
        db.run("insert into p values (1, 'x%1$d'), (2, 'y%1$d')".formatted(salt));
        var before = db.content("p");
        db.run("update p set a = (select a from p other where other.id <> p.id)");
        var after = db.content("p");
        assertThat(after.columns()).isEqualTo(before.columns());
        assertThat(after.wholeRows()).isNotEqualTo(before.wholeRows());
    }

    @Test
    void noticesValuesThatChangedPlacesBetweenColumns() throws SQLException {
        db.run("create table s (a int, b int); insert into s values (1, null)");
        var before = db.content("s");
        db.run("update s set a = null, b = 1");
        assertThat(db.content("s").wholeRows()).isNotEqualTo(before.wholeRows());
    }

    /** Two columns that hold the same in each row must not cancel each other out. */
    @Test
    void noticesValuesThatChangedPlacesBesideTwins() throws SQLException {
        db.run("create table w (a int, b int, c text); insert into w values (1, 1, 'x'), (2, 2, 'y')");
        var before = db.content("w");
        db.run("update w set c = case c when 'x' then 'y' else 'x' end");
        assertThat(db.content("w").columns()).isEqualTo(before.columns());
        assertThat(db.content("w").wholeRows()).isNotEqualTo(before.wholeRows());
    }

    @Test
    void countsValuesWhereverTheyAreAllTheSame() throws SQLException {
        db.run("create table z (a int, b bigint, c bool, d numeric(5,1), e text, f float8, g uuid, h timestamptz)");
        db.run(
                "insert into z select 0, 0, false, 0, '', 0, '00000000-0000-0000-0000-000000000000', '2000-01-01 00:00+00'"
                        + " from generate_series(1, 1001)");
        db.run("insert into z select from generate_series(1, 7)");
        assertThat(db.content("z").rows()).isEqualTo(1_008);
        assertThat(db.content("z").columns().values())
                .extracting(ColumnContent::values)
                .containsOnly(1_001L);
    }

    @Test
    void takesATypeOfTheMigrationsForWhatItIs() throws SQLException {
        db.run("create schema odd; create type odd.uuid as enum ('a', 'b'); create domain odd.\"integer\" as text");
        db.run("create table k (a odd.uuid, b odd.\"integer\"); insert into k values ('a', 'x')");
        var before = db.content("k");
        db.run("update k set a = 'b', b = 'y'");
        assertThat(db.content("k").columns().values())
                .doesNotContainAnyElementsOf(before.columns().values());
    }

    /** What workers may help with they help with: the fence between hashing and adding up is none to them. */
    @Test
    void letsWorkersTakePart() throws SQLException {
        db.run("create table wide_enough as select g as id, 'text ' || g as t from generate_series(1, 20000) g");
        try (var statement = db.observer().createStatement()) {
            var alone = db.content("wide_enough");
            statement.execute("set min_parallel_table_scan_size to 0; set parallel_setup_cost to 0");
            String query = Fingerprints.query(0, db.shape("wide_enough"), new ValueHash(18));
            try (var plan = statement.executeQuery("explain " + query)) {
                var lines = new StringBuilder();
                while (plan.next()) {
                    lines.append(plan.getString(1)).append('\n');
                }
                assertThat(lines).contains("Partial Aggregate").contains("Parallel Seq Scan");
            }
            assertThat(db.content("wide_enough")).isEqualTo(alone);
            statement.execute("reset min_parallel_table_scan_size; reset parallel_setup_cost");
        }
    }

    @Test
    void noticesTheRenameOfAnEnumLabel() throws SQLException {
        db.run("create type mood as enum ('sad', 'glad'); create table m (a mood, b mood[])");
        db.run("insert into m values ('sad', '{sad,glad}')");
        var before = db.content("m");
        db.run("alter type mood rename value 'sad' to 'blue'");
        assertThat(db.content("m").columns().values())
                .doesNotContainAnyElementsOf(before.columns().values());
    }

    @Test
    void seesThroughCollationsThatIgnoreCase() throws SQLException {
        db.run("create collation loose (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
        db.run("create table c (a text collate loose); insert into c values ('a')");
        var before = db.content("c");
        db.run("update c set a = 'A'");
        assertThat(db.content("c").columns()).isNotEqualTo(before.columns());
    }

    @Test
    void readsHostileNames() throws SQLException {
        db.run("create table \"a\"\"b%s?'; {d}\" (\"c\"\"%d?\\\" int); insert into \"a\"\"b%s?'; {d}\" values (1)");
        assertThat(db.content("a\"b%s?'; {d}").rows()).isEqualTo(1);
    }

    @Test
    void readsATableWithoutColumnsAndOneWithVeryMany() throws SQLException {
        db.run("create table none (); insert into none default values");
        assertThat(db.content("none"))
                .isEqualTo(
                        new TableContent(1, new TreeMap<>(), db.content("none").wholeRows()));
        var columns = new StringBuilder();
        for (int i = 0; i < 1_500; i++) {
            columns.append(i == 0 ? "" : ", ").append("c").append(i).append(" bool default true");
        }
        db.run("create table many (" + columns + "); insert into many default values");
        assertThat(db.content("many").columns())
                .hasSize(1_500)
                .allSatisfy((c, content) -> assertThat(content.values()).isEqualTo(1));
    }

    @Test
    void readsPartitionsThroughTheirRootAndChildrenApart() throws SQLException {
        db.run("""
                create table root (id int) partition by range (id);
                create table low partition of root for values from (0) to (10);
                insert into root values (1), (2);
                create table parent (id int);
                create table child () inherits (parent);
                insert into parent values (1); insert into child values (2), (3)""");
        var shapes = db.shapes();
        shapes.keySet().removeIf(t -> !t.name().matches("root|low|parent|child"));
        Map<?, TableContent> contents = db.contents().contents(db.observer(), shapes.values());
        assertThat(contents.toString()).contains("public.root").doesNotContain("public.low");
        assertThat(db.content("root").rows()).isEqualTo(2);
        assertThat(db.content("parent").rows()).isEqualTo(1);
        assertThat(db.content("child").rows()).isEqualTo(2);
    }

    @Test
    void knowsEmptyTablesWithoutReadingThem() throws SQLException {
        db.run(
                "create schema many; do $$ begin for i in 1..9 loop"
                        + " execute format('create table many.t%s (a int)', i); end loop; end $$; insert into many.t5 values (1)");
        var shapes = db.shapes();
        shapes.keySet().removeIf(t -> !t.schema().equals("many"));
        var together = db.contents().contents(db.observer(), shapes.values());
        assertThat(together).hasSize(9);
        for (var shape : shapes.values()) {
            assertThat(together).containsAllEntriesOf(db.contents().contents(db.observer(), List.of(shape)));
        }
    }

    @Test
    void takesAnEmptyTableForOneWhereverItsRowsWent() throws SQLException {
        db.run("create table e (a int, b text)");
        var unread = db.content("e");
        db.run("insert into e values (1, 'x'); delete from e");
        assertThat(db.content("e")).isEqualTo(unread);
        assertThat(unread.rows()).isZero();
    }

    @Test
    void leavesOutAComputedColumnThatCannotBeComputed() throws SQLException {
        db.run("create table q (a int, b int generated always as (1 / a) virtual); insert into q (a) values (1)");
        assertThat(db.content("q").columns()).containsOnlyKeys("a", "b");
        db.run("insert into q (a) values (0)");
        db.run("create table r (a int); insert into r values (1)");
        assertThat(db.content("q").columns()).containsOnlyKeys("a");
        var both = db.contents().contents(db.observer(), List.of(db.shape("q"), db.shape("r")));
        assertThat(both.values()).extracting(TableContent::rows).containsExactly(2L, 1L);
    }
}
