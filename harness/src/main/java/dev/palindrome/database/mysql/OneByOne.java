package dev.palindrome.database.mysql;

import dev.palindrome.database.Filling.Fitted;
import dev.palindrome.database.Filling.StoredRow;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes rows that the server may refuse: as many at once as it takes. Stands inside a transaction; made for one use. */
final class OneByOne {

    private final Connection connection;
    private final TableShape table;
    private final BulkLoad load;
    private final BitSet kept = new BitSet();
    private @Nullable String refusal;

    OneByOne(Connection connection, TableShape table) {
        this.connection = connection;
        this.table = table;
        this.load = new BulkLoad(connection);
    }

    Fitted insert(List<String> columns, List<List<@Nullable String>> rows) throws SQLException {
        if (load.isTransactional(table)) {
            insert(columns, rows, 0, rows.size());
        } else {
            for (int i = 0; i < rows.size(); i++) {
                insert(columns, rows, i, i + 1);
            }
        }
        return new Fitted(kept, refusal);
    }

    /** A refused statement leaves nothing behind: its rows are tried again in two halves, in their order. */
    private void insert(List<String> columns, List<List<@Nullable String>> rows, int from, int to) throws SQLException {
        if (from == to) {
            return;
        }
        var savepoint = connection.setSavepoint();
        try {
            load.insert(table, columns, rows.subList(from, to).iterator());
            connection.releaseSavepoint(savepoint);
            kept.set(from, to);
        } catch (SQLException refused) {
            connection.rollback(savepoint);
            if (to - from == 1) {
                refuse(refused.getMessage());
                return;
            }
            int middle = (from + to) >>> 1;
            insert(columns, rows, from, middle);
            insert(columns, rows, middle, to);
        }
    }

    Fitted update(List<String> columns, List<StoredRow> rows) throws SQLException {
        String unmoved = new FillingCatalog(connection).unmoved(table.name(), columns, "t.");
        if (!updateTogether(columns, rows, unmoved)) {
            for (int i = 0; i < rows.size(); i++) {
                update(columns, rows.get(i), i, unmoved);
            }
        }
        return new Fitted(kept, refusal);
    }

    private boolean updateTogether(List<String> columns, List<StoredRow> rows, String unmoved) throws SQLException {
        var addresses = new Addresses(table);
        if (!addresses.areKeys() || !load.isTransactional(table)) {
            return false;
        }
        var savepoint = connection.setSavepoint();
        try (Stage stage = Stage.of(connection, table, columns, rows)) {
            String values = IntStream.range(0, columns.size())
                    .mapToObj(i -> "t.%s = s.c%s".formatted(Quoted.name(columns.get(i)), i))
                    .collect(Collectors.joining(", "));
            Part.execute(
                    connection,
                    "update %s t join %s s on %s set %s%s"
                            .formatted(Quoted.table(table.name()), stage.name(), addresses.joined(), values, unmoved));
            kept.set(0, rows.size());
            return true;
        } catch (SQLException refused) {
            connection.rollback(savepoint);
            return false;
        }
    }

    private void update(List<String> columns, StoredRow row, int index, String unmoved) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            var column = RowReader.column(table, columns.get(i));
            values.add("t.%s = %s"
                    .formatted(
                            Quoted.name(column.name()),
                            ValueForm.constant(column, row.values().get(i))));
        }
        String sql = "update %s t set %s%s where %s limit 1"
                .formatted(
                        Quoted.table(table.name()),
                        String.join(", ", values),
                        unmoved,
                        new Addresses(table).where(row.address()));
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            if (statement.executeUpdate(sql) > 0) {
                kept.set(index);
            } else {
                refuse("the row is not there any more");
            }
        } catch (SQLException refused) {
            refuse(refused.getMessage());
        }
    }

    private void refuse(@Nullable String why) {
        if (refusal == null) {
            refusal = why;
        }
    }
}
