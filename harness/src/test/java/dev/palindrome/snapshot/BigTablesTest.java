package dev.palindrome.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.palindrome.snapshot.DataDiff.ColumnDiff;
import dev.palindrome.snapshot.DataDiff.Counting;
import dev.palindrome.snapshot.DataDiff.RowSample;
import dev.palindrome.snapshot.DataDiff.TableDiff;
import dev.palindrome.testing.TestDatabase;
import dev.palindrome.testing.TestServers;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables with more rows than the memory is meant to hold. */
class BigTablesTest {

    private static final int ROWS = 60_000;

    private TestDatabase db;
    private StateReader reader;

    @BeforeEach
    void open() throws SQLException {
        db = new TestDatabase(TestServers.postgres());
        db.run("""
                create table big (id int primary key, name text not null, note text);
                insert into big select i, 'n' || i, case when i %% 2 = 0 then 'ä' || i end from generate_series(1, %1$s) i;
                create table log (word text, no int);
                insert into log select 'w' || i %% 10, i %% 100 from generate_series(1, %1$s) i""".formatted(ROWS));
        reader = new StateReader(db.dialect(), TestDatabase.SCOPE, db.observer(), true);
    }

    @AfterEach
    void close() throws SQLException {
        db.close();
    }

    @Test
    void areCountedExactlyByTheirKey() throws SQLException {
        TableDiff big = only(diff("""
                delete from big where id <= 7;
                insert into big select -i, 'new', null from generate_series(1, 3) i;
                update big set name = upper(name) where id > 59990;
                update big set note = null where id between 101 and 200"""));

        assertThat(big.counting()).isEqualTo(Counting.EXACT);
        assertThat(big.lost()).isEqualTo(7);
        assertThat(big.invented()).isEqualTo(3);
        assertThat(big.columns())
                .containsExactlyInAnyOrder(new ColumnDiff("name", 10, 0), new ColumnDiff("note", 50, 50));
        assertThat(big.samples()).contains(new RowSample("id=102", "note", "ä102", null));
    }

    @Test
    void areFollowedThroughTypesAndNames() throws SQLException {
        TableDiff big = only(diff("""
                alter table big alter id type bigint;
                alter table big rename name to title;
                update big set title = 'x' where id = 5"""));

        assertThat(big.columns()).containsExactly(new ColumnDiff("name", 1, 0));
        assertThat(big.lost() + big.invented()).isZero();
    }

    @Test
    void areCountedExactlyWithoutAKeyToo() throws SQLException {
        TableDiff log = only(diff("""
                delete from log where ctid in (select ctid from log where word = 'w1' and no = 1 limit 4);
                insert into log values (null, 1), ('w1', 2)"""));

        assertThat(log.counting()).isEqualTo(Counting.EXACT);
        assertThat(log.lost()).isEqualTo(4);
        assertThat(log.invented()).isEqualTo(2);
    }

    @Test
    void loseAllRowsWhenTheyAreGone() throws SQLException {
        TableDiff big = only(diff("drop table big"));

        assertThat(big.lost()).isEqualTo(ROWS);
        assertThat(big.samples()).hasSize(5);
    }

    @Test
    void areSaidToBeCountedInPartWhereTheyCannotBePutInOrder() throws SQLException {
        DataDiff diff = diff("alter table big drop id; update big set note = 'z' where name = 'n1'");

        assertThat(only(diff).counting()).isEqualTo(Counting.AT_LEAST);
        assertThat(diff.uncompared()).singleElement().asString().contains("the least that differ");
    }

    @Test
    void areNotReadWhereNothingReachesThemAndStillFoundToDiffer() throws SQLException {
        DataDiff diff = diff("update big set note = 'z' where id = 1; delete from log where word = 'w1'", "log");

        assertThat(diff.tables())
                .extracting(t -> t.table().name(), TableDiff::counting)
                .containsExactly(tuple("big", Counting.AT_LEAST), tuple("log", Counting.EXACT));
        assertThat(diff.uncompared())
                .singleElement()
                .asString()
                .contains("public.big", "neither the migration's text nor its rehearsal");
    }

    private DataDiff diff(String changes) throws SQLException {
        return diff(changes, "big", "log");
    }

    private DataDiff diff(String changes, String... reached) throws SQLException {
        State before = reader.read(List.of(), List.of());
        reader.keepRows(before, table -> List.of(reached).contains(table.name()));
        db.run(changes);
        return reader.compare(before, reader.read(List.of(), List.of()));
    }

    private static TableDiff only(DataDiff diff) {
        assertThat(diff.tables()).hasSize(1);
        return diff.tables().get(0);
    }
}
