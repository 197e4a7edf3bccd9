package dev.palindrome.database.mysql.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The collation that each character set has where none is said. */
final class Collations {

    private final Map<String, String> defaults = new HashMap<>();

    static Collations read(Connection connection) throws SQLException {
        var collations = new Collations();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select character_set_name, default_collate_name from information_schema.character_sets")) {
            while (rows.next()) {
                collations.defaults.put(rows.getString(1), rows.getString(2));
            }
        }
        return collations;
    }

    String of(String charset) {
        return defaults.getOrDefault(charset, "");
    }

    /** The name of a collation begins with that of its character set. */
    static String charset(String collation) {
        int end = collation.indexOf('_');
        return end < 0 ? collation : collation.substring(0, end);
    }
}
