package dev.palindrome.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.testing.TestDatabase;
import dev.palindrome.testing.TestServers;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CopyOutTest {

    private TestDatabase db;

    @BeforeAll
    void open() throws SQLException {
        db = new TestDatabase(TestServers.postgres());
    }

    @AfterAll
    void close() throws SQLException {
        db.close();
    }

    @Test
    void handsOutEveryValueAsItIs() throws SQLException {
        db.run("create table v (id int primary key, a text, b bytea, c text[])");
        db.run("insert into v values (1, E'a\\tb\\nc\\\\d\\r\\b\\f\\v\\x01', '\\x00ff', '{\"x y\",NULL,\"NULL\"}')");
        db.run(
                "insert into v values (2, '\\N', '', '{}'), (3, null, null, null), (4, '', null, null), (5, '😀é', null, null)");
        assertThat(db.rows("v"))
                .containsExactly(
                        List.of("1", "a\tb\nc\\d\r\b\f\u000b\u0001", "\\x00ff", "{\"x y\",NULL,\"NULL\"}"),
                        List.of("2", "\\N", "\\x", "{}"),
                        Arrays.asList("3", null, null, null),
                        Arrays.asList("4", "", null, null),
                        Arrays.asList("5", "😀é", null, null));
    }

    @Test
    void ordersByTheKeyOfItsType() throws SQLException {
        db.run(
                "create table k (a int, b text, primary key (b, a)); insert into k values (10, 'b'), (9, 'b'), (1, 'ä'), (1, 'B')");
        assertThat(db.rows("k")).extracting(List::toString).containsExactly("[1, B]", "[9, b]", "[10, b]", "[1, ä]");
    }

    @Test
    void ordersByTheTextOfTheRowWhereThereIsNoKey() throws SQLException {
        db.run("create table n (a json, b int); insert into n values ('{}', 1), (null, 2), ('[]', 3), ('{}', 0)");
        assertThat(db.rows("n"))
                .extracting(List::toString)
                .containsExactly("[null, 2]", "[[], 3]", "[{}, 0]", "[{}, 1]");
    }

    @Test
    void readsColumnsOfATableWithoutAny() throws SQLException {
        db.run("create table z (); insert into z default values");
        assertThat(db.rows("z")).containsExactly(List.of());
    }

    @Test
    void readsOnlyTheColumnsAskedFor() throws SQLException {
        db.run("create table o (id int primary key, \"A b\" int, c int); insert into o values (1, 2, 3)");
        List<Object> rows = new java.util.ArrayList<>();
        db.contents().rows(db.observer(), db.shape("o"), List.of("c", "A b"), rows::add);
        assertThat(rows).containsExactly(List.of("3", "2"));
    }

    @Test
    void leavesTheSessionUsableWhenTheSinkHasEnough() throws SQLException {
        db.run("create table big (id int primary key); insert into big select generate_series(1, 100000)");
        assertThatThrownBy(() -> db.contents().rows(db.observer(), db.shape("big"), List.of("id"), row -> {
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
        assertThat(db.content("big").rows()).isEqualTo(100_000);
    }
}
