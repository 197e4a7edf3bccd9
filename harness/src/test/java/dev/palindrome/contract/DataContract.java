package dev.palindrome.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.SequencePosition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What rows add up to, and how they are read and written. */
interface DataContract {

    String TABLE = "create table t (id integer not null primary key, a varchar(20), b integer)";

    Engine engine();

    @TestFactory
    default Stream<DynamicTest> tellValuesApart() throws SQLException {
        List<DynamicTest> tests = new ArrayList<>();
        try (var ground = new Ground(engine(), "")) {
            for (var line : Situations.of(engine(), "values.sql", "values that are not the same")
                    .sql("sql")
                    .lines()
                    .toList()) {
                var parts = line.split("\\|");
                ground.run("drop table if exists one;\ndrop table if exists two");
                ground.run("create table one (c %1$s);\ncreate table two (c %1$s)".formatted(parts[0]));
                ground.run("insert into one values (%s);\ninsert into two values (%s)".formatted(parts[1], parts[2]));
                var before = ground.content("one");
                var after = ground.content("two");
                tests.add(DynamicTest.dynamicTest(line, () -> {
                    assertThat(after.columns()).isNotEqualTo(before.columns());
                    assertThat(after.wholeRows()).isNotEqualTo(before.wholeRows());
                }));
            }
        }
        return tests.stream();
    }

    @Test
    default void doNotCareAboutTheOrderOfRowsAndColumns() throws SQLException {
        try (var ground = new Ground(
                engine(), "create table one (a integer, b varchar(9));\ncreate table two (b varchar(9), a integer)")) {
            ground.run("insert into one values (1, 'x'), (2, null), (2, null)");
            ground.run("insert into two values (null, 2), ('x', 1), (null, 2)");
            assertThat(ground.content("one")).isEqualTo(ground.content("two"));
            assertThat(ground.content("one").rows()).isEqualTo(3);
            assertThat(ground.content("one").columns().get("b").values()).isEqualTo(1);
        }
    }

    @Test
    default void noticeThatOnePairOfDuplicatesBecameAnother() throws SQLException {
        try (var ground = new Ground(engine(), "create table one (a integer);\ncreate table two (a integer)")) {
            ground.run("insert into one values (1), (1), (2), (5), (5)");
            ground.run("insert into two values (1), (3), (3), (4), (4)");
            assertThat(ground.content("one").columns())
                    .isNotEqualTo(ground.content("two").columns());
        }
    }

    /** Several times, because a sum that is linear in the values would notice it now and then by an overflow. */
    @Test
    default void noticeValuesThatChangedPlacesBetweenRows() throws SQLException {
        try (var ground = new Ground(
                engine(),
                "create table one (id integer, a varchar(9));\ncreate table two (id integer, a varchar(9))")) {
            for (int salt = 1; salt <= 8; salt++) {
                ground.run("delete from one;\ndelete from two");
                ground.run(
                        "insert into one values (1, 'x%1$d'), (2, 'y%1$d');\ninsert into two values (2, 'x%1$d'), (1, 'y%1$d')"
                                .formatted(salt));
                assertThat(ground.content("two").columns())
                        .isEqualTo(ground.content("one").columns());
                assertThat(ground.content("two").wholeRows())
                        .isNotEqualTo(ground.content("one").wholeRows());
            }
        }
    }

    @Test
    default void noticeValuesThatChangedPlacesBetweenColumns() throws SQLException {
        try (var ground = new Ground(
                engine(), "create table one (a integer, b integer);\ncreate table two (a integer, b integer)")) {
            ground.run("insert into one values (1, null), (2, 2);\ninsert into two values (null, 1), (2, 2)");
            assertThat(ground.content("two").wholeRows())
                    .isNotEqualTo(ground.content("one").wholeRows());
        }
    }

    @Test
    default void takeAnEmptyTableForOneWhereverItsRowsWent() throws SQLException {
        try (var ground = new Ground(engine(), TABLE)) {
            var unread = ground.content("t");
            ground.run("insert into t values (1, 'x', 1);\ndelete from t");
            assertThat(ground.content("t")).isEqualTo(unread);
            assertThat(unread.rows()).isZero();
        }
    }

    /** A mark may be missing, but never stay where rows may have changed. */
    @TestFactory
    default Stream<DynamicTest> aMarkDoesNotStayWhereRowsMayHaveChanged() throws SQLException {
        List<DynamicTest> tests = new ArrayList<>();
        try (var ground = new Ground(engine(), "")) {
            for (var sql : Situations.of(engine(), "marks.sql", "rows may have changed")
                    .sql("sql")
                    .lines()
                    .toList()) {
                ground.run("drop table if exists u;\ndrop table if exists s;\ndrop table if exists t;\n" + TABLE);
                ground.run("insert into t values (1, 'x', 1), (2, 'y', 2), (3, null, null)");
                var name = ground.shape("t").name();
                var before =
                        ground.dialect().contents().marks(ground.observer()).get(name);
                ground.run(sql.replace("; ", ";\n"));
                var after = ground.dialect().contents().marks(ground.observer()).get(name);
                tests.add(DynamicTest.dynamicTest(
                        sql,
                        () -> assertThat(before != null && before.equals(after)).isFalse()));
            }
        }
        return tests.stream();
    }

    @Test
    default void comeOrderedByTheKeyAndByTheirText() throws SQLException {
        try (var ground = new Ground(engine(), TABLE)) {
            ground.run("insert into t values (3, 'b', null), (1, 'B', 1), (2, 'a', 2), (4, null, 3), (5, 'é', 4)");
            assertThat(ground.rows("t")).extracting(row -> row.get(0)).containsExactly("1", "2", "3", "4", "5");
            assertThat(ground.rows("t")).contains(Arrays.asList("3", "b", null));
            List<List<@Nullable String>> ordered = new ArrayList<>();
            ground.dialect()
                    .contents()
                    .rowsInTextOrder(ground.observer(), ground.shape("t"), List.of("a"), List.of("a"), ordered::add);
            assertThat(ordered).extracting(row -> row.get(0)).containsExactly("B", "a", "b", "é", null);
        }
    }

    @Test
    default void countOrphansWhateverTheServerWasTold() throws SQLException {
        var child = "create table child (id integer not null primary key, t_id integer)";
        try (var ground = new Ground(engine(), TABLE + ";\n" + child)) {
            ground.run("insert into t values (1, 'x', 1);\ninsert into child values (1, 1), (2, 2), (3, null), (4, 2)");
            var key = new ForeignKeyShape(
                    "k",
                    ground.shape("child").name(),
                    List.of("t_id"),
                    ground.shape("t").name(),
                    List.of("id"));
            var gone = new ForeignKeyShape(
                    "g",
                    ground.shape("child").name(),
                    List.of("nothing"),
                    ground.shape("t").name(),
                    List.of("id"));
            assertThat(ground.dialect().contents().orphans(ground.observer(), List.of(key, gone)))
                    .containsOnlyKeys(key)
                    .containsEntry(key, 2L);
        }
    }

    @Test
    default void areLoadedAllOrNoneUnderTheChecksOfTheServer() throws SQLException {
        var strict =
                "create table t (id integer not null primary key, a varchar(20) not null, b integer, constraint b_positive check (b > 0))";
        try (var ground = new Ground(engine(), strict)) {
            load(ground, List.of(List.of("1", "x ", "1"), Arrays.asList("2", "'\\ \t\n\"é😀", null)));
            assertThat(ground.rows("t"))
                    .containsExactly(List.of("1", "x ", "1"), Arrays.asList("2", "'\\ \t\n\"é😀", null));
            for (var wrong : List.of(
                    Arrays.asList("3", null, "1"), List.of("1", "twice", "1"), List.of("3", "unchecked", "0"))) {
                assertThatThrownBy(() -> load(ground, List.of(List.of("9", "right", "1"), wrong)))
                        .isInstanceOf(SQLException.class);
                assertThat(ground.count("select count(*) from t")).isEqualTo(2);
            }
        }
    }

    private static void load(Ground ground, List<List<@Nullable String>> rows) throws SQLException {
        try (var session = ground.database().connect()) {
            ground.dialect().sessions().prepareForReading(session);
            ground.dialect().contents().load(session, ground.shape("t"), List.of("id", "a", "b"), rows.iterator());
        }
    }

    @Test
    default void standWhereTheNextNumberIsKnown() throws SQLException {
        var numbered = Situations.of(engine(), "catalog.sql", "a table that numbers its rows")
                .sql("sql");
        try (var ground = new Ground(engine(), numbered)) {
            ground.run("insert into numbered (a) values ('x');\ninsert into numbered (a) values ('y')");
            assertThat(position(ground).next()).isEqualTo(3);
            assertThat(position(ground).highest()).isEqualTo(2);
            assertThat(position(ground).wouldRepeat()).isFalse();
            ground.run("delete from numbered where a = 'y'");
            assertThat(position(ground).next()).isEqualTo(3);
            assertThat(position(ground).highest()).isEqualTo(1);
        }
    }

    private static SequencePosition position(Ground ground) throws SQLException {
        var contents = ground.dialect().contents();
        var positions = contents.withHighest(ground.observer(), contents.sequences(ground.observer(), Ground.SCOPE));
        assertThat(positions).hasSize(1);
        return positions.get(0);
    }
}
