package dev.palindrome.database.sqlite.catalog;

import dev.palindrome.database.sqlite.catalog.Facts.Entry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is not modelled, by name. */
public final class Census {

    private static final Set<String> TYPES = Set.of("table", "index", "view", "trigger");

    /** Counters are data, and what ANALYZE finds out is no definition. */
    private static final List<String> KNOWN_OWN = List.of("sqlite_sequence", "sqlite_stat", "sqlite_autoindex_");

    private Census() {}

    public static SortedMap<String, String> read(Connection connection) throws SQLException {
        return read(connection, FactsReader.entries(connection));
    }

    static SortedMap<String, String> read(Connection connection, List<Entry> entries) throws SQLException {
        var census = new TreeMap<String, String>();
        entries.stream()
                .filter(Census::isUnknown)
                .forEach(e -> census.merge(
                        "sqlite_schema rows of type " + e.type(), e.name() + " " + e.text(), (a, b) -> a + "\n" + b));
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("pragma main.default_cache_size")) {
            if (row.next()) {
                census.put("default_cache_size", String.valueOf(row.getString(1)));
            }
        }
        return census;
    }

    private static boolean isUnknown(Entry entry) {
        var name = entry.name().toLowerCase(Locale.ROOT);
        return !TYPES.contains(entry.type())
                || name.startsWith("sqlite_") && KNOWN_OWN.stream().noneMatch(name::startsWith);
    }
}
