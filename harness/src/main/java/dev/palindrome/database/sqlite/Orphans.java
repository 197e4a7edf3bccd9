package dev.palindrome.database.sqlite;

import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts the values of children that have no parent. {@code foreign_key_check} knows only the keys that are declared at the moment;
 * an anti-join answers for those that were, too.
 */
final class Orphans {

    private static final String COLUMNS = """
            select t.name, c.name
            from pragma_table_list t
            join pragma_table_xinfo(t.name, 'main') c
            where t.schema = 'main' and t.type = 'table'
            """;

    private Orphans() {}

    static Map<ForeignKeyShape, Long> count(Connection connection, Collection<ForeignKeyShape> keys)
            throws SQLException {
        var orphans = new HashMap<ForeignKeyShape, Long>();
        if (keys.isEmpty()) {
            return orphans;
        }
        var columns = columns(connection);
        var present = keys.stream()
                .filter(key ->
                        has(columns, key.child(), key.columns()) && has(columns, key.parent(), key.parentColumns()))
                .toList();
        try (var statement = connection.createStatement()) {
            for (var key : present) {
                var query = "select count(*) from main.%s c where %s"
                        .formatted(Quoted.name(key.child().name()), isOrphan(key, "c."));
                try (var row = statement.executeQuery(query)) {
                    orphans.put(key, row.next() ? row.getLong(1) : 0L);
                }
            }
        }
        return orphans;
    }

    /** One NULL is enough to belong to no parent. The parent's collation and affinity decide what is equal, so it stands first. */
    static String isOrphan(ForeignKeyShape key, String child) {
        var given = key.columns().stream()
                .map(column -> child + Quoted.name(column) + " is not null")
                .collect(Collectors.joining(" and "));
        var same = new ArrayList<String>();
        for (int i = 0; i < key.columns().size(); i++) {
            same.add("p.%s = %s%s"
                    .formatted(
                            Quoted.name(key.parentColumns().get(i)),
                            child,
                            Quoted.name(key.columns().get(i))));
        }
        return "%s and not exists (select 1 from main.%s p where %s)"
                .formatted(given, Quoted.name(key.parent().name()), String.join(" and ", same));
    }

    private static boolean has(Map<String, Set<String>> known, TableName table, List<String> columns) {
        var present = known.getOrDefault(lower(table.name()), Set.of());
        return columns.stream().map(Orphans::lower).allMatch(present::contains);
    }

    private static Map<String, Set<String>> columns(Connection connection) throws SQLException {
        var columns = new HashMap<String, Set<String>>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(COLUMNS)) {
            while (row.next()) {
                columns.computeIfAbsent(lower(row.getString(1)), table -> new HashSet<>())
                        .add(lower(row.getString(2)));
            }
        }
        return columns;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
