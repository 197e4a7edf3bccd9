package dev.palindrome.writes;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.TableShape;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows that new ones are made like: some of each table, as they were before anything was written. */
final class Originals {

    /** So many rows of a table are looked at. */
    private static final int MOST = 8;

    private final Session session;
    private final Twins twins;
    private final Map<String, List<Map<String, @Nullable String>>> known = new HashMap<>();

    Originals(Session session, Twins twins) {
        this.session = session;
        this.twins = twins;
    }

    /** Return those of a table. Who changes or deletes one takes it out of the list: nothing can be expected of it any more. */
    List<Map<String, @Nullable String>> of(TableShape table) throws SQLException {
        String id = table.id() + table.name();
        List<Map<String, @Nullable String>> rows = known.get(id);
        if (rows == null) {
            rows = new ArrayList<>();
            for (Map<String, @Nullable String> row : read(table)) {
                if (!isEmptied(table, row)) {
                    rows.add(row);
                }
            }
            known.put(id, rows);
        }
        return rows;
    }

    private List<Map<String, @Nullable String>> read(TableShape table) throws SQLException {
        List<String> columns = table.columns().stream()
                .filter(c -> c.generation() != Generation.COMPUTED)
                .map(ColumnShape::name)
                .toList();
        if (table.rowKey().isEmpty()) {
            return stored(table, columns);
        }
        String order = table.rowKey().stream().map(session.dialect()::quote).collect(Collectors.joining(", "));
        return session.rows(table.name(), columns, "order by %s limit %s".formatted(order, MOST));
    }

    private List<Map<String, @Nullable String>> stored(TableShape table, List<String> columns) throws SQLException {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        for (var row : session.dialect().filling().stored(session.connection(), table, columns, MOST)) {
            Map<String, @Nullable String> named = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                named.put(columns.get(i), row.values().get(i));
            }
            rows.add(named);
        }
        return rows;
    }

    /** Where the up itself leaves NULL that the old schema could not hold, a row like that is no ordinary one. */
    private boolean isEmptied(TableShape table, Map<String, @Nullable String> row) {
        return twins.earlier(table)
                .map(was -> Twins.columns(was, table).entrySet().stream()
                        .filter(names -> row.containsKey(names.getKey()) && row.get(names.getKey()) == null)
                        .anyMatch(names -> was.column(names.getValue())
                                .filter(old -> !old.nullable())
                                .isPresent()))
                .orElse(false);
    }

    /** Return what tells a row apart, or nothing where the table has no such columns. */
    static Map<String, String> key(TableShape table, Map<String, @Nullable String> row) {
        Map<String, String> key = new LinkedHashMap<>();
        for (String column : table.rowKey()) {
            String value = row.get(column);
            if (value == null) {
                return Map.of();
            }
            key.put(column, value);
        }
        return key;
    }
}
