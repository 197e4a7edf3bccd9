package dev.palindrome.database.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What MySQL and MariaDB ask of whoever reads and writes rows, beyond what every engine does. */
@Tag("container")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RowsOnMysql {

    private final DatabaseServer server;
    TestDatabase db;

    RowsOnMysql(DatabaseServer server) {
        this.server = server;
    }

    @BeforeAll
    void open() throws SQLException {
        db = new TestDatabase(server);
    }

    @AfterAll
    void close() throws SQLException {
        db.close();
    }

    @ParameterizedTest(name = "{0}: {1} is not {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            decimal(9,2)     | 1.01                       | 1.02
            double           | 0.1                        | 0.10000000000000002
            double(9,2)      | 1.01                       | 1.02
            float            | 0.1                        | 0.10000001
            float            | 16777215                   | 16777214
            varchar(9)       | ''                         | null
            varchar(9)       | 'a'                        | 'A'
            varchar(9)       | 'a'                        | 'a '
            varchar(9)       | 'a'                        | 'á'
            varchar(9)       | 'é'                        | 'e'
            varchar(9) character set latin1 | 'ä'         | 'a'
            text             | '🙂'                       | '😀'
            json             | '{"a":1}'                  | '{"a":2}'
            json             | 'null'                     | null
            binary(2)        | x'00'                      | x'0001'
            varbinary(9)     | x'00'                      | x'0000'
            blob             | x''                        | null
            blob             | x'e4'                      | x'c3a4'
            bit(3)           | b'101'                     | b'100'
            bit(1)           | b'0'                       | null
            int unsigned     | 4294967295                 | 4294967294
            bigint unsigned  | 18446744073709551615       | 18446744073709551614
            datetime(6)      | '2020-01-01'               | '2020-01-01 00:00:00.000001'
            time             | '-00:00:01'                | '00:00:01'
            time             | '100:00:00'                | '99:59:59'
            year             | 2020                       | 2021
            enum('a','b')    | 'a'                        | 'b'
            set('a','b')     | 'a'                        | 'a,b'
            set('a','b')     | ''                         | null
            geometry         | st_geomfromtext('POINT(1 2)')       | st_geomfromtext('POINT(2 1)')
            geometry         | st_geomfromtext('POINT(1 2)')       | st_geomfromtext('POINT(1 2)', 3857)
            geometry         | st_geomfromtext('POINT(0.1 0)')     | st_geomfromtext('POINT(0.10000000000000002 0)')
            """)
    void tellsValuesApart(String type, String one, String other) throws SQLException {
        var before = content(type, one);
        var after = content(type, other);
        assertThat(after.columns()).isNotEqualTo(before.columns());
        assertThat(after.wholeRows()).isNotEqualTo(before.wholeRows());
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            char(5)      | 'a'                 | 'a   '
            decimal(9,2) | 1                   | 1.00
            blob         | 'a'                 | x'61'
            double       | 1e2                 | 100
            set('a','b') | 'a,b'               | 'b,a'
            """)
    void takesTwoSpellingsOfOneValueForTheSame(String type, String one, String other) throws SQLException {
        assertThat(content(type, one)).isEqualTo(content(type, other));
    }

    private TableContent content(String type, String value) throws SQLException {
        run("drop table if exists v", "create table v (c " + type + ")", "insert into v values (" + value + ")");
        return db.content("v");
    }

    void run(String... statements) throws SQLException {
        try (Connection session = db.connect();
                var statement = session.createStatement()) {
            statement.execute("set names utf8mb4");
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void zerofillShowsInNoValue() throws SQLException {
        run("create table z (a int(8) zerofill, b decimal(8,2))", "insert into z values (42, 1.50)");
        var before = db.content("z");
        run("alter table z modify a int unsigned, modify b decimal(8,2) zerofill");
        assertThat(db.content("z")).isEqualTo(before);
        assertThat(db.rows("z")).containsExactly(List.of("42", "1.50"));
    }

    @Test
    void readsHostileNamesAndVeryManyColumns() throws SQLException {
        run("create table `a``b%s?'; {d}` (`c``%d?\\\\` int)", "insert into `a``b%s?'; {d}` values (1)");
        assertThat(db.content("a`b%s?'; {d}").rows()).isEqualTo(1);
        var columns = new StringBuilder("c0 int default 0");
        for (int i = 1; i < 900; i++) {
            columns.append(", c").append(i).append(" int default ").append(i);
        }
        run("create table many (" + columns + ")", "insert into many (c0) values (0)");
        assertThat(db.content("many").columns())
                .hasSize(900)
                .allSatisfy((c, content) -> assertThat(content.values()).isEqualTo(1));
    }

    @Test
    void whatIsReadIsWrittenAgain() throws SQLException {
        run("""
                create table r (
                    id int primary key, a varchar(20), b varbinary(9), c bit(9), d float, e double, f json, g geometry,
                    h datetime(6), i set('x','y'), j decimal(30,10), k time(3), l char(5), m blob)
                """, """
                insert into r values
                    (1, 'a\\\\b''c\\n\\t"é🙂', x'00ff27', b'101', 0.1, 0.1e0 + 0.2e0, '{"ä": [1, "\\\\u0001"]}', st_geomfromtext('POINT(1e-7 2)', 3857),
                     '2020-02-29 23:59:59.999999', 'x,y', 12345678901234567890.0123456789, '-838:00:00.5', 'x', ''),
                    (2, null, null, null, null, null, null, null, null, null, null, null, null, null)
                """);
        var before = db.content("r");
        var rows = db.rows("r");
        run("delete from r");
        try (Connection session = db.connectForReading()) {
            db.dialect().sessions().prepareForReading(session);
            var names = db.shape("r").columns().stream().map(c -> c.name()).toList();
            db.contents().load(session, db.shape("r"), names, rows.iterator());
        }
        assertThat(db.rows("r")).isEqualTo(rows);
        assertThat(db.content("r")).isEqualTo(before);
        assertThat(rows.get(1).subList(1, 14)).containsOnlyNulls();
    }

    @Test
    void rowsWithoutAKeyComeInASteadyOrder() throws SQLException {
        run("create table k (a text, b int)", "insert into k values (concat(repeat('x', 3000), 'b'), 1), (null, 2)");
        run("insert into k values (concat(repeat('x', 3000), 'a'), 1), ('', 2), ('a', null), ('a', null)");
        var rows = db.rows("k");
        run("create table k2 as select * from k order by b desc, a", "drop table k", "rename table k2 to k");
        assertThat(db.rows("k")).isEqualTo(rows).hasSize(6);
    }

    @Test
    void orphansAreComparedByTheCollationOfTheParentAndAcrossTypes() throws SQLException {
        run(
                "create table p (id varchar(9) collate utf8mb4_general_ci, n int, big bigint)",
                "insert into p values ('Ada', 1, 9007199254740993)",
                "create table c (p varchar(9) collate utf8mb4_bin, n varchar(9), big varchar(20))",
                "insert into c values ('ADA', '1', '9007199254740992'), ('Bob', '2', '9007199254740993')");
        for (var column : List.of("id", "n", "big")) {
            var key = new ForeignKeyShape(
                    "k",
                    new TableName("", "c"),
                    List.of(column.equals("id") ? "p" : column),
                    new TableName("", "p"),
                    List.of(column));
            assertThat(db.contents().orphans(db.observer(), List.of(key))).containsEntry(key, 1L);
        }
    }

    @Test
    void aCounterStandsWhereItsTableLeftIt() throws SQLException {
        run(
                "create table n1 (id bigint unsigned auto_increment primary key)",
                "create table n2 (id int auto_increment primary key) auto_increment = 100",
                "insert into n1 values (18446744073709551610)",
                "create table tool_history (id int auto_increment primary key)");
        var positions =
                db.contents().withHighest(db.observer(), db.contents().sequences(db.observer(), TestDatabase.SCOPE));
        assertThat(positions)
                .filteredOn(p -> p.sequence().equals("n2.id"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.next()).isEqualTo(100);
                    assertThat(p.highest()).isNull();
                });
        assertThat(positions)
                .filteredOn(p -> p.sequence().equals("n1.id"))
                .singleElement()
                .satisfies(p -> assertThat(p.next()).isEqualTo(Long.MAX_VALUE));
        assertThat(positions).noneMatch(p -> p.sequence().startsWith("tool_history"));
    }

    @Test
    void copyFromTheClientIsUnknown() {
        assertThatThrownBy(() -> db.contents().copyIn(db.observer(), "copy t from stdin", "1\n"))
                .isInstanceOf(SQLFeatureNotSupportedException.class)
                .hasMessageContaining("INSERT");
    }

    /** Each statement works on a table of its own, so that it is waited only once until marks can be trusted. */
    private static final List<String> CHANGES = List.of(
            "insert into % (id) values (11)",
            "update % set a = 0 where id = 1",
            "update % set b = 'other' where id = 1",
            "delete from % where id = 3",
            "delete from % where id = 3; insert into % values (3, 5, 'y')",
            "replace into % (id, a) values (1, 9)",
            "insert into % (id) values (1) on duplicate key update a = 9",
            "begin; insert into % (id) values (11); commit",
            "begin; savepoint s; update % set a = 4; release savepoint s; commit",
            "truncate %",
            "truncate %; insert into % values (1, 1, 'x'), (2, 2, 'x'), (3, 3, 'x')",
            "rename table % to away; update away set a = 7; rename table away to %",
            "rename table % to gone1; create table % as select * from gone1; update % set a = 8",
            "alter table % add column n int default 7",
            "alter table % add column n int default 7, algorithm = instant",
            "alter table % drop column b",
            "alter table % drop column b; alter table % add column b varchar(9) default 'z'",
            "alter table % rename column b to c",
            "alter table % modify b varchar(5)",
            "alter table % convert to character set latin1",
            "alter table % force",
            "drop table %; create table % (id int primary key, a int, b varchar(9))",
            "delete from parent_%",
            "update parent_% set id = id + 100",
            "insert into source_% values (50)",
            "update % join parent_% on parent_%.id = %.id set %.b = 'joined'",
            "set foreign_key_checks = 0; delete from % where id = 2");

    private static final List<String> NOTHING = List.of(
            "select count(*) from %",
            "begin; update % set a = 9; rollback",
            "insert into parent_% values (77)",
            "analyze table %",
            "select * from % for update",
            "update % set a = a",
            "create table other_% as select * from %");

    @Test
    void noMarkStaysWhereRowsMayHaveChanged() throws Exception {
        try (var marked = new TestDatabase(server)) {
            int tables = CHANGES.size() + NOTHING.size();
            try (Connection session = marked.connect()) {
                for (int i = 0; i < tables; i++) {
                    make(session, "t" + i);
                }
            }
            assertThat(marked.marks()).isEmpty();
            TimeUnit.MILLISECONDS.sleep(3_100);
            Map<TableName, String> before = marked.marks();
            assertThat(before).hasSizeGreaterThanOrEqualTo(tables * 2);
            for (int i = 0; i < tables; i++) {
                try (Connection session = marked.connect()) {
                    String sql = i < CHANGES.size() ? CHANGES.get(i) : NOTHING.get(i - CHANGES.size());
                    for (var one : sql.replace("%", "t" + i).split("; ")) {
                        TestDatabase.run(session, one);
                    }
                }
            }
            Map<TableName, String> at = marked.marks();
            TimeUnit.MILLISECONDS.sleep(3_100);
            Map<TableName, String> later = marked.marks();
            var softly = new SoftAssertions();
            for (int i = 0; i < tables; i++) {
                var table = new TableName("", "t" + i);
                String mark = before.get(table);
                if (i < CHANGES.size()) {
                    softly.assertThat(Arrays.asList(at.get(table), later.get(table)))
                            .as(CHANGES.get(i))
                            .doesNotContain(mark);
                } else {
                    softly.assertThat(at.get(table))
                            .as(NOTHING.get(i - CHANGES.size()))
                            .isEqualTo(mark);
                }
            }
            softly.assertAll();
        }
    }

    private static void make(Connection session, String table) throws SQLException {
        for (var sql : """
                create table parent_% (id int primary key);
                create table % (id int primary key, a int, b varchar(9), foreign key (id) references parent_% (id) on delete cascade on update cascade);
                create table source_% (id int primary key);
                create trigger after_% after insert on source_% for each row update % set a = 50;
                insert into parent_% values (1), (2), (3), (11);
                insert into % values (1, 1, 'x'), (2, 2, 'x'), (3, 3, 'x')""".replace("%", table).split(";\\n")) {
            TestDatabase.run(session, sql);
        }
    }
}
