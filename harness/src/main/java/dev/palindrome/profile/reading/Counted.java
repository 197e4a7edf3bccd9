package dev.palindrome.profile.reading;

import dev.palindrome.profile.FanOut;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;

/** Counts children by reading the table. */
final class Counted {

    private Counted() {}

    /**
     * Count.
     *
     * @param name what the parent is called in the profile
     * @param parent the parent as the server takes it
     * @param child the child as the server takes it
     * @param columns the key's columns as the server takes them
     */
    static FanOut children(Connection connection, String name, String parent, String child, List<String> columns)
            throws SQLException {
        var names = String.join(", ", columns);
        var given = String.join(
                " and ", columns.stream().map(column -> column + " is not null").toList());
        var parents = new TreeMap<Long, Long>();
        long all;
        try (var statement = connection.createStatement()) {
            try (var row = statement.executeQuery("select count(*) from " + parent)) {
                row.next();
                all = row.getLong(1);
            }
            try (var rows = statement.executeQuery("""
                    select n, count(*) as parents
                    from (select count(*) as n from %s where %s group by %s) as children
                    group by n
                    """.formatted(child, given, names))) {
                while (rows.next()) {
                    parents.put(rows.getLong(1), rows.getLong(2));
                }
            }
        }
        long some = parents.values().stream().mapToLong(Long::longValue).sum();
        return new FanOut(name, all == 0 ? null : (Double) (1 - (double) some / all), Children.of(parents));
    }
}
