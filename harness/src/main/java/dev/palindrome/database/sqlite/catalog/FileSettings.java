package dev.palindrome.database.sqlite.catalog;

import dev.palindrome.schema.SchemaObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the file itself says in its header, beside the schema. Of the journal's modes only WAL stays in the file; the others last as long
 * as a session.
 */
final class FileSettings {

    private static final List<String> PRAGMAS =
            List.of("application_id", "auto_vacuum", "encoding", "journal_mode", "page_size", "user_version");

    private FileSettings() {}

    static SortedMap<String, String> read(Connection connection) throws SQLException {
        var settings = new TreeMap<String, String>();
        try (var statement = connection.createStatement()) {
            for (var pragma : PRAGMAS) {
                try (var row = statement.executeQuery("pragma main." + pragma)) {
                    settings.put(pragma, row.next() ? String.valueOf(row.getString(1)) : "");
                }
            }
        }
        settings.computeIfPresent("journal_mode", (name, mode) -> mode.equals("wal") ? "wal" : "delete");
        return settings;
    }

    static List<SchemaObject> objects(SortedMap<String, String> settings) {
        return settings.entrySet().stream()
                .map(e -> new Draft("setting", e.getKey(), null)
                        .with("value", e.getValue())
                        .finish())
                .toList();
    }
}
