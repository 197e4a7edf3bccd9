package dev.palindrome.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.schema.SequencePosition;
import dev.palindrome.schema.TableName;
import dev.palindrome.testing.TestDatabase;
import dev.palindrome.testing.TestServers;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequencesTest {

    private static final TableName T = new TableName("public", "t");

    private TestDatabase db;

    @BeforeEach
    void open() throws SQLException {
        db = new TestDatabase(TestServers.postgres());
    }

    @AfterEach
    void close() throws SQLException {
        db.close();
    }

    private List<SequencePosition> positions() throws SQLException {
        return db.contents().withHighest(db.observer(), db.contents().sequences(db.observer(), TestDatabase.SCOPE));
    }

    private static SequencePosition of(String name, long next, @Nullable String column, @Nullable Long highest) {
        return new SequencePosition(name, next, true, column == null ? null : T, column, highest);
    }

    @Test
    void knowsTheNextValueWhetherOneWasHandedOutOrNot() throws SQLException {
        db.run("create sequence a; create sequence b; create sequence c increment 10 start 5; create sequence d");
        db.run("select nextval('b'), nextval('c'), setval('d', 42, false)");
        assertThat(positions())
                .containsExactly(
                        of("public.a", 1, null, null),
                        of("public.b", 2, null, null),
                        of("public.c", 15, null, null),
                        of("public.d", 42, null, null));
    }

    @Test
    void followsSerialIdentityAndDefaults() throws SQLException {
        db.run("create sequence free");
        db.run("create table t (s serial, i int generated always as identity, f bigint default nextval('free'))");
        db.run("insert into t default values; insert into t (s, f) values (50, 60)");
        assertThat(positions())
                .containsExactly(
                        of("public.free", 2, "f", 60L),
                        of("public.t_i_seq", 3, "i", 2L),
                        of("public.t_s_seq", 2, "s", 50L));
        assertThat(positions()).filteredOn(SequencePosition::wouldRepeat).hasSize(2);
    }

    @Test
    void aTableWithoutRowsHasNoHighestValue() throws SQLException {
        db.run("create table t (s serial)");
        assertThat(positions()).containsExactly(of("public.t_s_seq", 1, "s", null));
    }

    @Test
    void looksForTheLowestValueOfAFallingSequence() throws SQLException {
        db.run("create sequence down increment -1; create table t (id int default nextval('down'))");
        db.run("insert into t default values; insert into t values (-9)");
        SequencePosition position = positions().get(0);
        assertThat(position.ascending()).isFalse();
        assertThat(position.next()).isEqualTo(-2);
        assertThat(position.highest()).isEqualTo(-9);
        assertThat(position.wouldRepeat()).isTrue();
    }

    @Test
    void aSequenceThatSeveralColumnsDrawFromHasAPositionForEach() throws SQLException {
        db.run("create sequence s; create table t (a int default nextval('s'), b int default nextval('s'))");
        assertThat(positions()).extracting(SequencePosition::column).containsExactly("a", "b");
    }

    @Test
    void followsTheColumnOfAPartitionedTableOnce() throws SQLException {
        db.run(
                "create table t (id serial, p int) partition by list (p); create table t1 partition of t for values in (1)");
        db.run("insert into t (p) values (1)");
        assertThat(positions()).containsExactly(of("public.t_id_seq", 2, "id", 1L));
    }

    @Test
    void doesNotCompareTextsThatAreMadeOfNumbers() throws SQLException {
        db.run("create sequence s; create table t (no text default 'A' || nextval('s'))");
        assertThat(positions()).containsExactly(of("public.s", 1, null, null));
    }

    @Test
    void anExhaustedSequenceStandsAtItsEnd() throws SQLException {
        db.run("create sequence s; select setval('s', 9223372036854775807)");
        assertThat(positions().get(0).next()).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "15", "16", "17"})
    void readsThemOnEveryVersion(String major) throws SQLException {
        try (var other = new TestDatabase(TestServers.postgres(major))) {
            other.run("create sequence a; create sequence b start 7 increment 3; create table t (id serial)");
            other.run("select nextval('b'), setval('a', 42, false); insert into t default values");
            assertThat(other.contents().sequences(other.observer(), TestDatabase.SCOPE))
                    .containsExactly(
                            of("public.a", 42, null, null),
                            of("public.b", 10, null, null),
                            of("public.t_id_seq", 2, "id", null));
        }
    }

    @Test
    void leavesTheToolsOwnOut() throws SQLException {
        db.run("create table tool_history (id serial); create table other (id serial)");
        assertThat(positions()).extracting(SequencePosition::sequence).containsExactly("public.other_id_seq");
    }

    @Test
    void readsHostileNames() throws SQLException {
        db.run("create schema \"S\"\"x\"; create table \"S\"\"x\".\"T t\" (\"C'c\" serial)");
        db.run("insert into \"S\"\"x\".\"T t\" default values");
        assertThat(positions().get(0).highest()).isEqualTo(1);
    }
}
