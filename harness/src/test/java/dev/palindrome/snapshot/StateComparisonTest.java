package dev.palindrome.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.snapshot.DataDiff.ColumnDiff;
import dev.palindrome.snapshot.DataDiff.RowSample;
import dev.palindrome.snapshot.DataDiff.TableDiff;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class StateComparisonTest extends ReadDatabase {

    @Test
    void findsNothingWhereTheDownPutsEverythingBack() throws SQLException {
        assertThat(diff("alter table users drop column mood", "alter table users add mood mood default 'sad'"))
                .isEqualTo(DataDiff.NONE);
    }

    @Test
    void showsTheValuesThatTheDownCouldNotBringBack() throws SQLException {
        DataDiff diff = diff("drop view names; alter table users drop column name", "alter table users add name text");
        TableDiff users = diff.tables().get(0);
        assertThat(users.columns()).containsExactly(new ColumnDiff("name", 20, 20));
        assertThat(users.samples()).hasSize(5).startsWith(new RowSample("id=1", "name", "n1", null));
    }

    @Test
    void showsValuesThatLostTheirPrecision() throws SQLException {
        db.run("update orders set total = 1.25 where id = 2");
        DataDiff diff = diff(
                "alter table orders alter total type int using total::int",
                "alter table orders alter total type numeric");
        assertThat(diff.tables().get(0).samples()).containsExactly(new RowSample("id=2", "total", "1.25", "1"));
    }

    @Test
    void followsATableThroughTwoRenames() throws SQLException {
        assertThat(diff("alter table users rename to people", "alter table people rename to users"))
                .isEqualTo(DataDiff.NONE);
    }

    @Test
    void countsTheRowsOfATableThatWasMadeAnew() throws SQLException {
        DataDiff diff =
                diff("drop table orders", "create table orders (id serial primary key, user_id int, total numeric)");
        TableDiff orders = diff.tables().get(0);
        assertThat(orders.lost()).isEqualTo(10);
        assertThat(orders.samples()).startsWith(new RowSample("id=1", null, "id=1, user_id=1, total=1", null));
    }

    @Test
    void namesASequenceThatWouldRepeat() throws SQLException {
        DataDiff diff = diff(
                "alter table users alter id drop default; drop sequence users_id_seq",
                "create sequence users_id_seq owned by users.id; alter table users alter id set default nextval('users_id_seq')");
        assertThat(diff.tables()).isEmpty();
        assertThat(diff.sequences()).extracting(s -> s.sequence()).containsExactly("public.users_id_seq");
    }

    @Test
    void seesARenamedLabelAsChangedValues() throws SQLException {
        assertThat(diff("alter type mood rename value 'sad' to 'blue'", "select 1")
                        .tables()
                        .get(0)
                        .columns())
                .containsExactly(new ColumnDiff("mood", 20, 0));
    }

    @Test
    void comparesTheSecondUpWithTheFirst() throws SQLException {
        State before = read();
        reader.keepRows(before, table -> true);
        String up = "alter table users add seen text; update users set seen = md5(name)";
        db.run(up);
        State afterUp = read();
        reader.keepRows(afterUp, table -> true);
        db.run("alter table users drop seen");
        assertThat(reader.compare(before, read())).isEqualTo(DataDiff.NONE);
        db.run(up);
        assertThat(reader.compare(afterUp, read())).isEqualTo(DataDiff.NONE);
        db.run("update users set seen = null where id = 1");
        assertThat(reader.compare(afterUp, read()).tables()).hasSize(1);
    }
}
