package dev.palindrome.database.sqlite;

import dev.palindrome.database.Scope;
import dev.palindrome.database.sqlite.catalog.Extras;
import dev.palindrome.schema.SequencePosition;
import dev.palindrome.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the counters of AUTOINCREMENT stand. SQLite takes the number after the counter or after the highest of a row, whichever is
 * more, so the next one never is a row's own; it may be one that a row once had.
 */
final class Counters {

    private Counters() {}

    static List<SequencePosition> positions(Connection connection, Scope scope) throws SQLException {
        var counters = Extras.counters(connection);
        if (counters.isEmpty()) {
            return List.of();
        }
        var stands = stands(connection);
        var positions = new ArrayList<SequencePosition>();
        for (var counter : counters) {
            if (!scope.leavesOut("", counter.table())) {
                var table = new TableName("", counter.table());
                long stand = stands.getOrDefault(counter.table().toLowerCase(Locale.ROOT), 0L);
                var highest = highest(connection, table, counter.column());
                long last = highest == null ? stand : Math.max(stand, highest);
                // Where there is no number left SQLite hands out none.
                long next = last == Long.MAX_VALUE ? last : last + 1;
                positions.add(new SequencePosition(counter.table(), next, true, table, counter.column(), null));
            }
        }
        positions.sort(Comparator.comparing(SequencePosition::sequence));
        return positions;
    }

    static List<SequencePosition> withHighest(Connection connection, List<SequencePosition> positions)
            throws SQLException {
        var result = new ArrayList<SequencePosition>();
        for (var position : positions) {
            var table = position.table();
            var column = position.column();
            var highest = table == null || column == null ? null : highest(connection, table, column);
            result.add(new SequencePosition(
                    position.sequence(), position.next(), position.ascending(), table, column, highest));
        }
        return result;
    }

    private static Map<String, Long> stands(Connection connection) throws SQLException {
        var stands = new HashMap<String, Long>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select name, seq from main.sqlite_sequence")) {
            while (row.next()) {
                stands.put(String.valueOf(row.getString(1)).toLowerCase(Locale.ROOT), row.getLong(2));
            }
        }
        return stands;
    }

    private static @Nullable Long highest(Connection connection, TableName table, String column) throws SQLException {
        var query = "select max(%s) from main.%s".formatted(Quoted.name(column), Quoted.name(table.name()));
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            long highest = row.next() ? row.getLong(1) : 0;
            return row.wasNull() ? null : highest;
        }
    }
}
