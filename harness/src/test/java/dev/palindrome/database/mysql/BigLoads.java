package dev.palindrome.database.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.Filling.Fitted;
import dev.palindrome.database.Filling.Indexes;
import dev.palindrome.database.Filling.Supply;
import dev.palindrome.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** So many rows that they are loaded and not inserted. */
@Tag("container")
abstract class BigLoads {

    private static final int PIECE = Inflow.MANY;

    private static final String TABLE = """
            create table t (
                id int primary key, p int not null, u varchar(20) not null, name varchar(60), b varbinary(9), d double, x decimal(9,2),
                m datetime(6), j json, n varchar(5) default 'x', constraint t_x check (x > 0),
                unique key t_u (u), key z_name (name(10) desc, p), key a_m (m), constraint t_p foreign key (p) references parent (id))
            """;

    private final DatabaseServer server;
    private TestDatabase db;

    BigLoads(DatabaseServer server) {
        this.server = server;
    }

    @BeforeEach
    void open() throws SQLException {
        db = new TestDatabase(server);
        try (Connection session = db.connect()) {
            TestDatabase.run(session, "create table parent (id int primary key)");
            TestDatabase.run(session, TABLE);
            TestDatabase.run(session, "create trigger no_u before insert on t for each row set new.u = 'trigger'");
            TestDatabase.run(session, "insert into parent values (1), (2)");
        }
    }

    @AfterEach
    void close() throws SQLException {
        db.close();
    }

    /** Hands over some pieces, and remembers what became of them. */
    private static final class Pieces implements Supply {

        private final Iterator<List<List<@Nullable String>>> pieces;
        private final List<Fitted> fitted = new ArrayList<>();

        Pieces(List<List<List<@Nullable String>>> pieces) {
            this.pieces = pieces.iterator();
        }

        @Override
        public List<List<@Nullable String>> next() {
            return pieces.hasNext() ? pieces.next() : List.of();
        }

        @Override
        public void taken(List<List<@Nullable String>> rows, Fitted what) {
            fitted.add(what);
        }
    }

    private static List<List<@Nullable String>> piece(int first, int rows) {
        List<List<@Nullable String>> piece = new ArrayList<>();
        for (int i = first; i < first + rows; i++) {
            piece.add(Arrays.asList(
                    "" + i,
                    "" + (1 + i % 2),
                    "u" + i,
                    "name\t\\'\"\n\r é🙂\0 " + i,
                    "0x00FF27",
                    "0.1",
                    "1.50",
                    "2020-02-29 23:59:59.999999",
                    "{\"a\": [1, \"\\u0001\\\\\"]}",
                    i % 3 == 0 ? null : "a "));
        }
        return piece;
    }

    private List<Fitted> load(List<List<List<@Nullable String>>> pieces, Indexes indexes) throws SQLException {
        var supply = new Pieces(pieces);
        try (Connection session = db.connectForReading()) {
            db.dialect().sessions().prepareForReading(session);
            var columns = db.shape("t").columns().stream().map(c -> c.name()).toList();
            db.dialect().filling().load(session, db.shape("t"), columns, supply, indexes);
        }
        return supply.fitted;
    }

    @Test
    void arriveAsTheyWereSentAndLeaveTheTableAsItWas() throws SQLException {
        String before = definition();
        var fitted = load(List.of(piece(0, PIECE), piece(PIECE, 7)), Indexes.AFTERWARDS);
        assertThat(fitted).allSatisfy(f -> assertThat(f.refusal()).isNull());
        assertThat(definition()).isEqualTo(before);
        var rows = db.rows("t");
        assertThat(rows).hasSize(PIECE + 7);
        assertThat(rows.get(PIECE + 6).get(3)).isEqualTo("name\t\\'\"\n\r é🙂\0 " + (PIECE + 6));
        var loaded = db.content("t");
        db.run("truncate t");
        var again = piece(0, PIECE + 7).iterator();
        try (Connection session = db.connectForReading()) {
            db.dialect().sessions().prepareForReading(session);
            var columns = db.shape("t").columns().stream().map(c -> c.name()).toList();
            db.contents().load(session, db.shape("t"), columns, again);
        }
        assertThat(db.content("t")).isEqualTo(loaded);
    }

    @Test
    void areNeitherCutNorReplacedNorLeftOutWithoutAWord() throws SQLException {
        List<Consumer<List<@Nullable String>>> wrongs = List.of(
                row -> row.set(0, "3"),
                row -> row.set(1, null),
                row -> row.set(2, "U7"),
                row -> row.set(3, "x".repeat(61)),
                row -> row.set(6, "0"),
                row -> row.set(6, "1.555"),
                row -> row.set(7, "2021-02-29 00:00:00"),
                row -> row.set(8, "{"));
        List<List<@Nullable String>> bad = piece(PIECE, wrongs.size() + 2);
        for (int i = 0; i < wrongs.size(); i++) {
            wrongs.get(i).accept(bad.get(i));
        }
        String before = definition();
        var fitted = load(List.of(piece(0, PIECE), bad, piece(2 * PIECE, 3)), Indexes.IN_FORCE);
        assertThat(definition()).isEqualTo(before);
        assertThat(fitted.get(0).kept().cardinality()).isEqualTo(PIECE);
        // A digit too many is rounded with a note by an insert as well.
        assertThat(fitted.get(1).kept().stream().boxed()).containsExactly(5, 8, 9);
        assertThat(fitted.get(1).refusal()).isNotNull();
        assertThat(fitted.get(2).kept().cardinality()).isEqualTo(3);
        assertThat(db.content("t").rows()).isEqualTo(PIECE + 3 + 3);
    }

    @Test
    void leaveNothingBehindWhereAnIndexForbidsOneInTheEnd() throws SQLException {
        String before = definition();
        var twice = piece(PIECE, 2);
        twice.get(1).set(2, "U7");
        assertThatThrownBy(() -> load(List.of(piece(0, PIECE), twice), Indexes.AFTERWARDS))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Duplicate entry");
        assertThat(definition()).isEqualTo(before);
        assertThat(db.content("t").rows()).isZero();
    }

    private String definition() throws SQLException {
        try (Connection session = db.connect();
                var statement = session.createStatement()) {
            var text = new StringBuilder();
            for (var what : List.of("table t", "trigger no_u")) {
                try (ResultSet row = statement.executeQuery("show create " + what)) {
                    row.next();
                    text.append(row.getString(what.startsWith("table") ? 2 : 3)).append('\n');
                }
            }
            return text.toString();
        }
    }
}
