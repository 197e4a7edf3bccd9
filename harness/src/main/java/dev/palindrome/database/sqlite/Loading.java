package dev.palindrome.database.sqlite;

import dev.palindrome.database.Filling.Fitted;
import dev.palindrome.database.Filling.StoredRow;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes rows. {@code or abort} stands against what a constraint says of conflicts, such as to replace the other row. */
record Loading(Connection connection, TableShape table, List<String> columns) {

    private static final int BATCH = 500;

    void load(Iterator<List<@Nullable String>> rows) throws SQLException {
        var shapes = shapes();
        try (var insert = connection.prepareStatement(insert())) {
            int waiting = 0;
            while (rows.hasNext()) {
                bind(insert, shapes, rows.next());
                insert.addBatch();
                if (++waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                insert.executeBatch();
            }
        }
    }

    Fitted insertFitting(List<List<@Nullable String>> rows) throws SQLException {
        var shapes = shapes();
        var kept = new BitSet();
        String refusal = null;
        try (var insert = connection.prepareStatement(insert())) {
            for (int i = 0; i < rows.size(); i++) {
                try {
                    bind(insert, shapes, rows.get(i));
                    insert.executeUpdate();
                    kept.set(i);
                } catch (SQLException e) {
                    refusal = refusal == null ? e.getMessage() : refusal;
                }
            }
        }
        return new Fitted(kept, refusal);
    }

    Fitted update(List<StoredRow> rows) throws SQLException {
        var shapes = shapes();
        var values = columns.stream().map(c -> Quoted.name(c) + " = ?").collect(Collectors.joining(", "));
        var kept = new BitSet();
        String refusal = null;
        for (int i = 0; i < rows.size(); i++) {
            var sql = "update or abort main.%s set %s where %s"
                    .formatted(
                            Quoted.name(table.name().name()),
                            values,
                            rows.get(i).address());
            try (var update = connection.prepareStatement(sql)) {
                bind(update, shapes, rows.get(i).values());
                update.executeUpdate();
                kept.set(i);
            } catch (SQLException e) {
                refusal = refusal == null ? e.getMessage() : refusal;
            }
        }
        return new Fitted(kept, refusal);
    }

    private String insert() {
        if (columns.isEmpty()) {
            return "insert or abort into main.%s default values"
                    .formatted(Quoted.name(table.name().name()));
        }
        return "insert or abort into main.%s (%s) values (%s)"
                .formatted(
                        Quoted.name(table.name().name()),
                        columns.stream().map(Quoted::name).collect(Collectors.joining(", ")),
                        columns.stream().map(c -> "?").collect(Collectors.joining(", ")));
    }

    private List<ColumnShape> shapes() {
        return columns.stream().map(c -> RowReader.column(table, c)).toList();
    }

    private static void bind(PreparedStatement statement, List<ColumnShape> shapes, List<@Nullable String> row)
            throws SQLException {
        for (int i = 0; i < shapes.size(); i++) {
            ValueForm.bind(statement, i + 1, shapes.get(i), row.get(i));
        }
    }
}
