package dev.palindrome.database.sqlite;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableContent.ColumnContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds up rows: SQLite runs in our process and knows no hash, so the values come over one by one. A value's type is part of it.
 */
final class Fingerprints {

    private static final int NULL = 0;
    private static final int WHOLE_NUMBER = 1;
    private static final int FLOATING = 2;
    private static final int TEXT = 3;
    private static final int BYTES = 4;

    private Fingerprints() {}

    static Map<TableName, TableContent> read(Connection connection, Collection<TableShape> tables) throws SQLException {
        var contents = new TreeMap<TableName, TableContent>();
        for (var table : tables) {
            contents.put(table.name(), read(connection, table));
        }
        return contents;
    }

    /** The order of the columns' names: a column which a down puts back at the end changes nothing. */
    private static TableContent read(Connection connection, TableShape table) throws SQLException {
        var names = table.columns().stream()
                .map(ColumnShape::name)
                .sorted(Comparator.naturalOrder())
                .toList();
        var query = "select %s from %s"
                .formatted(
                        names.stream().map(Quoted::name).collect(Collectors.joining(", ")),
                        Quoted.name(table.name().name()));
        var sums = new Sums(names.size());
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                sums.add(row);
            }
        }
        return sums.content(names);
    }

    /** The sums so far: for each column, and last for whole rows. */
    private static final class Sums {

        private final int columns;
        private final long[] high;
        private final long[] low;
        private final long[] values;
        private final Hash value = new Hash();
        private final Hash whole = new Hash();
        private long rows;

        Sums(int columns) {
            this.columns = columns;
            this.high = new long[columns + 1];
            this.low = new long[columns + 1];
            this.values = new long[columns];
        }

        void add(ResultSet row) throws SQLException {
            rows++;
            whole.clear();
            for (int i = 0; i < columns; i++) {
                value.clear();
                boolean present = put(row.getObject(i + 1));
                whole.put(value.high());
                whole.put(value.low());
                if (present) {
                    values[i]++;
                    high[i] += value.high();
                    low[i] += value.low();
                }
            }
            high[columns] += whole.high();
            low[columns] += whole.low();
        }

        private boolean put(@Nullable Object object) {
            if (object instanceof String text) {
                value.put(TEXT);
                value.put(text);
            } else if (object instanceof Integer || object instanceof Long) {
                value.put(WHOLE_NUMBER);
                value.put(((Number) object).longValue());
            } else if (object instanceof Double number) {
                value.put(FLOATING);
                value.put(Double.doubleToLongBits(number));
            } else if (object instanceof byte[] bytes) {
                value.put(BYTES);
                value.put(bytes);
            } else {
                value.put(NULL);
            }
            return object != null;
        }

        TableContent content(List<String> names) {
            var contents = new TreeMap<String, ColumnContent>();
            for (int i = 0; i < columns; i++) {
                contents.put(names.get(i), new ColumnContent(values[i], sum(i)));
            }
            return new TableContent(rows, contents, sum(columns));
        }

        private String sum(int index) {
            return "%016x%016x".formatted(high[index], low[index]);
        }
    }
}
