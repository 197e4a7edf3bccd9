package dev.palindrome.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.schema.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What MySQL and MariaDB ask of synthetic rows, beyond what every engine does. */
@Tag("container")
abstract class MysqlSeeds {

    private static final TableName T = new TableName("", "t");

    private static final List<String> TYPES = List.of(
            "tinyint",
            "tinyint unsigned",
            "tinyint(1)",
            "smallint",
            "smallint unsigned",
            "mediumint",
            "mediumint unsigned",
            "int",
            "int unsigned",
            "int(6) zerofill",
            "bigint",
            "bigint unsigned",
            "decimal",
            "decimal(6,2)",
            "decimal(3,3) unsigned",
            "float",
            "float(7,2)",
            "double",
            "double unsigned",
            "char",
            "char(3)",
            "varchar(1)",
            "varchar(20)",
            "tinytext",
            "text",
            "mediumtext",
            "longtext",
            "varchar(20) character set latin1",
            "varchar(20) character set ascii",
            "text character set utf8mb3",
            "varchar(20) character set utf8mb4 collate utf8mb4_unicode_ci",
            "varchar(20) character set utf16",
            "binary(4)",
            "binary(16)",
            "varbinary(3)",
            "varbinary(40)",
            "tinyblob",
            "blob",
            "longblob",
            "bit",
            "bit(11)",
            "bit(64)",
            "boolean",
            "date",
            "time",
            "time(3)",
            "datetime",
            "datetime(2)",
            "datetime(6)",
            "timestamp null",
            "timestamp(6) null",
            "year",
            "enum('sad', 'so so', 'it''s')",
            "set('x', 'y', 'z')",
            "json",
            "geometry",
            "point",
            "linestring",
            "polygon",
            "multipoint",
            "multilinestring",
            "multipolygon",
            "geometrycollection");

    abstract DatabaseServer server();

    /** Return further types, which only this product has. */
    List<String> moreTypes() {
        return List.of();
    }

    private Filled with(String... statements) throws SQLException {
        return Filled.on(server(), statements);
    }

    @Test
    void everyTypeGetsValuesAndNulls() throws SQLException {
        var types = Stream.concat(TYPES.stream(), moreTypes().stream()).toList();
        var columns = new StringBuilder("id bigint auto_increment primary key");
        for (int i = 0; i < types.size(); i++) {
            columns.append(", c").append(i).append(' ').append(types.get(i));
        }
        try (var db = with("create table t (" + columns + ")")) {
            var report = db.fill(200);
            assertThat(report.unfilledTables()).isEmpty();
            assertThat(report.unfilledColumns()).isEmpty();
            assertThat(db.count("select count(*) from t")).isEqualTo(200);
            for (int i = 0; i < types.size(); i++) {
                assertThat(db.count("select count(c" + i + ") from t"))
                        .as(types.get(i))
                        .isBetween(40L, 199L);
            }
        }
    }

    @Test
    void everyEdgeThatIsStoredAsItIsSentComesUpInAHundredRows() throws SQLException {
        try (var db = with("""
                create table t (
                    id bigint auto_increment primary key, body text, plain varchar(40) character set latin1, name varchar(80) unique,
                    n int, u int unsigned, d double, r float, price decimal(10,2), born date,
                    created_at datetime not null, updated_at timestamp(6) null, file varbinary(40))
                """)) {
            assertThat(db.fill(100).unfilledTables()).isEmpty();
            assertThat(db.count("select count(*) from t")).isEqualTo(100);
            for (var condition : List.of(
                    "hex(body) = ''",
                    "hex(body) = '20'",
                    "body like '%skin \ud83d\udc4d\ud83c\udffd%'",
                    "char_length(body) = 3000",
                    "plain like 'Gr\u00fc\u00dfe%'",
                    "char_length(plain) = 40",
                    "char_length(name) = 80",
                    "n = 2147483647",
                    "n = -2147483648",
                    "u = 4294967295",
                    "d > 1e300",
                    "r > 1e38",
                    "price = -0.01",
                    "born = '9999-12-31'",
                    "created_at = '2024-02-29 23:59:59'",
                    "updated_at = '2024-02-29 23:59:59.999999'",
                    "updated_at = '2025-03-30 02:30:00'",
                    "length(file) = 40")) {
                assertThat(db.count("select count(*) from t where " + condition))
                        .as(condition)
                        .isPositive();
            }
        }
    }

    @Test
    void mostTypesMayBeUnique() throws SQLException {
        try (var db = with()) {
            for (var type : Stream.concat(TYPES.stream(), moreTypes().stream()).toList()) {
                if (type.matches(
                        "tinyint\\(1\\)|boolean|bit|char|varchar\\(1\\)|enum.*|set.*|json|geom.*|.*(point|string|polygon|text|blob).*|vector.*")) {
                    continue;
                }
                db.run("create table t (id bigint auto_increment primary key, c " + type.replace(" null", "")
                        + " not null unique)");
                assertThat(db.fill(30).unfilledTables()).as(type).isEmpty();
                assertThat(db.count("select count(distinct c) from t")).as(type).isEqualTo(30);
                db.run("drop table t");
            }
        }
    }

    @Test
    void uniqueTextsDifferForACollationThatMindsNothing() throws SQLException {
        try (var db = with("""
                create table t (
                    id int primary key,
                    name varchar(30) collate utf8mb4_unicode_ci not null,
                    code char(3) collate utf8mb4_general_ci not null,
                    kind varchar(9) not null,
                    unique (name), unique (code, kind))
                """)) {
            assertThat(db.fill(200).unfilledTables()).isEmpty();
            assertThat(db.count("select count(*) from t")).isEqualTo(200);
        }
    }

    @Test
    void onlyTheBeginningOfAKeyCounts() throws SQLException {
        try (var db =
                with("create table t (id int primary key, name varchar(100) not null, bio text, unique (name(5)))")) {
            assertThat(db.fill(100).unfilledTables()).isEmpty();
            assertThat(db.count("select count(distinct left(name, 5)) from t")).isEqualTo(100);
        }
    }

    @Test
    void checksAreRead() throws SQLException {
        try (var db = with("""
                create table t (
                    id int primary key, age int, state varchar(10) not null, code varchar(20) not null, flag tinyint(1) not null,
                    doc longtext, low int, high int, note varchar(50),
                    check (age between 18 and 30), check (state in ('new', 'it''s', 'done')), check (code regexp '^[A-Z]{3}-[0-9]{4}$'),
                    check (flag <> 0), check (json_valid(doc)), check (low < high), check (note like 'a\\_%' or note is null),
                    check (char_length(trim(note)) > 3))
                """)) {
            var report = db.fill(100);
            assertThat(report.unfilledTables()).isEmpty();
            assertThat(report.unfilledColumns()).isEmpty();
            assertThat(db.count("select count(*) from t")).isEqualTo(100);
            assertThat(db.count("select count(distinct state) from t")).isEqualTo(3);
            assertThat(db.count("select count(*) from t where doc is not null")).isGreaterThan(50);
        }
    }

    @Test
    void computedColumnsAreReadByTheChecks() throws SQLException {
        try (var db = with("""
                create table t (
                    id int primary key, a int not null, b int as (a * 2) stored, c varchar(20) as (concat('n\\'', a)) virtual,
                    check (b > 10), check (c <> 'n''7'), unique (b))
                """)) {
            assertThat(db.fill(60).unfilledTables()).isEmpty();
            assertThat(db.count("select count(*) from t where b > 10")).isEqualTo(60);
        }
    }

    @Test
    void rowsHaveAPlaceInSomePartition() throws SQLException {
        try (var db = with(
                "create table t (id int not null, at date not null, primary key (id, at)) partition by range (to_days(at)) ("
                        + " partition p1 values less than (to_days('2001-01-01')), partition p2 values less than (to_days('2002-01-01')))",
                "create table u (id int not null primary key) partition by range (id) ("
                        + " partition p1 values less than (1000), partition p2 values less than (2000))",
                "create table v (id int not null, kind int not null) partition by list (kind) ("
                        + " partition p1 values in (11, 12), partition p2 values in (21))",
                "create table w (id int not null primary key) partition by hash (id) partitions 4",
                "create table x (id int not null, at datetime not null) partition by range columns (at) ("
                        + " partition p1 values less than ('2001-01-01'), partition p2 values less than ('2002-01-01'))")) {
            assertThat(db.fill(50).unfilledTables()).isEmpty();
            for (var table : "tuvwx".split("")) {
                assertThat(db.count("select count(*) from " + table)).as(table).isEqualTo(50);
            }
        }
    }

    @Test
    void triggersAreSilentAndComeBackAsTheyWere() throws SQLException {
        try (var db = with(
                "create table log (id int auto_increment primary key, what varchar(50))",
                "create table t (id int primary key, name varchar(50))",
                "create trigger b before insert on t for each row set new.name = 'ä trigger''s'",
                "create trigger a after insert on t for each row begin insert into log (what) values ('t'); end",
                "set sql_mode = 'ANSI_QUOTES'; create definer = 'root'@'localhost' trigger a2 after insert on t for each row follows a insert into log (what) values (\"new\".\"id\")"
                        .replace("\"new\".\"id\"", "new.\"id\""))) {
            var before = triggers(db);
            assertThat(before).hasSize(3);
            db.fill(30);
            assertThat(db.count("select count(*) from t where name = 'ä trigger''s'"))
                    .isZero();
            assertThat(db.count("select count(*) from log where what = 't'")).isZero();
            assertThat(triggers(db)).isEqualTo(before);
            db.run("insert into t values (1000, 'x')");
            assertThat(db.count("select count(*) from log where what in ('t', '1000')"))
                    .isEqualTo(2);
        }
    }

    private static List<String> triggers(Filled db) throws SQLException {
        var triggers = new ArrayList<String>();
        for (var row : db.rows("select trigger_name from information_schema.triggers where trigger_schema = database()"
                + " order by event_manipulation, action_timing, action_order")) {
            var created = db.rows("show create trigger " + row.get(0)).get(0);
            triggers.add(String.join("|", created.subList(0, 6)));
        }
        return triggers;
    }

    @Test
    void aTriggerThatIsBrokenStays() throws SQLException {
        try (var db = with(
                "create table t (id int primary key, name varchar(50))",
                "create trigger b before insert on t for each row set new.name = 'x'",
                "alter table t rename column name to label")) {
            var before = triggers(db);
            assertThat(db.fill(5).unfilledTables()).containsOnlyKeys(T);
            assertThat(triggers(db)).isEqualTo(before);
        }
    }

    @Test
    void newColumnsGetValuesAndTheOthersKeepTheirs() throws SQLException {
        try (var db = with(
                "create table p (id int primary key)",
                "create table t (id int primary key, at datetime default '2001-01-01' on update current_timestamp)",
                "create table plain (a int, b float)",
                "insert into t (id) values (1), (2), (3), (4), (5), (6), (7), (8), (9), (10)",
                "insert into plain values (1, 0.1), (1, 0.1), (2, null), (3, 0.2)")) {
            db.fill(10);
            db.run(
                    "alter table t add column mail varchar(50) unique, add column p_id int, add foreign key (p_id) references p (id)",
                    "alter table plain add column c varchar(9)");
            var report = db.fill(10);
            assertThat(report.unfilledColumns()).isEmpty();
            assertThat(db.count("select count(mail) from t")).isBetween(5L, 9L);
            assertThat(db.count("select count(*) from t where at = '2001-01-01'"))
                    .isEqualTo(10);
            assertThat(db.count("select count(c) from plain")).isBetween(1L, 3L);
        }
    }

    @Test
    void circlesOfKeysAreClosed() throws SQLException {
        try (var db = with(
                "create table a (id int primary key, b_id int)",
                "create table b (id int primary key, a_id int not null, foreign key (a_id) references a (id))",
                "alter table a add foreign key (b_id) references b (id)",
                "create table tree (id int primary key, up int not null, foreign key (up) references tree (id))")) {
            assertThat(db.fill(50).unfilledColumns()).isEmpty();
            assertThat(db.count("select count(b_id) from a")).isBetween(30L, 49L);
            assertThat(
                            db.count(
                                    "select count(*) from a left join b on b.id = b_id where b_id is not null and b.id is null"))
                    .isZero();
            assertThat(db.count("select count(*) from tree where up = id")).isEqualTo(1);
        }
    }

    @Test
    void whatTheServerRefusesIsLeftOutRowByRow() throws SQLException {
        try (var db = with(
                "create table t (id int primary key, a int not null, check (a % 7 <> 3 or a % 5 <> 2))",
                "create table plain (id int primary key, a varchar(20)) engine = MyISAM")) {
            assertThat(db.fill(80).unfilledTables()).isEmpty();
            assertThat(db.count("select count(*) from t")).isEqualTo(80);
            assertThat(db.count("select count(*) from plain")).isEqualTo(80);
        }
    }

    @Test
    void anOpenTransactionKeepsItsSettings() throws SQLException {
        try (var db = with("create table t (id int primary key, at timestamp null)")) {
            var shapes = db.shapes();
            try (var session = db.open();
                    var statement = session.createStatement()) {
                db.dialect().sessions().prepareForReading(session);
                session.setAutoCommit(false);
                statement.execute("set session time_zone = '+09:00', foreign_key_checks = 1, sql_mode = 'ANSI'");
                var contents = db.dialect().contents().contents(session, shapes.values());
                new Seeder(db.dialect(), new SeedPlan(20, 42), Foresight.none()).fill(session, 1, shapes, contents);
                try (var row = statement.executeQuery(
                        "select concat(@@time_zone, @@foreign_key_checks + 0, @@sql_mode like '%ANSI%')")) {
                    row.next();
                    assertThat(row.getString(1)).isEqualTo("+09:0011");
                }
                session.rollback();
            }
            assertThat(db.count("select count(*) from t")).isZero();
        }
    }
}
