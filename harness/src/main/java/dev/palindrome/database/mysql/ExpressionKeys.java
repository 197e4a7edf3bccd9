package dev.palindrome.database.mysql;

import dev.palindrome.database.mysql.flavor.Flavor;
import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds the columns that unique keys read without naming them: through an expression, or through a column that is computed. */
record ExpressionKeys(Connection connection, Flavor flavor) {

    private static final String COMPUTED = """
            select table_name, column_name, generation_expression
            from information_schema.columns
            where table_schema = database()
              and generation_expression <> ''
            """;

    /** Only MySQL has these. */
    private static final String INDEXES = """
            select table_name, index_name, coalesce(expression, concat('`', column_name, '`'))
            from information_schema.statistics
            where table_schema = database()
              and non_unique = 0
              and (table_name, index_name) in (
                select table_name, index_name
                from information_schema.statistics
                where table_schema = database() and expression is not null)
            order by table_name, index_name, seq_in_index
            """;

    private static final Pattern NAME = Pattern.compile("`((?:[^`]|``)+)`");

    Map<TableName, List<UniqueShape>> of(Collection<TableShape> tables) throws SQLException {
        Map<TableName, List<UniqueShape>> keys = new TreeMap<>();
        if (tables.isEmpty()) {
            return keys;
        }
        Map<String, Map<String, Set<String>>> computed = read(COMPUTED);
        Map<String, Map<String, Set<String>>> indexes = flavor.isMariaDb() ? Map.of() : read(INDEXES);
        for (TableShape table : tables) {
            Map<String, Set<String>> behind = computed.getOrDefault(table.name().name(), Map.of());
            List<UniqueShape> found = new ArrayList<>();
            indexes.getOrDefault(table.name().name(), Map.of())
                    .forEach((index, columns) -> add(found, table, behind, index, columns));
            for (UniqueShape unique : table.uniques()) {
                if (unique.columns().stream().anyMatch(behind::containsKey)) {
                    add(found, table, behind, unique.name(), unique.columns());
                }
            }
            if (!found.isEmpty()) {
                keys.put(table.name(), found);
            }
        }
        return keys;
    }

    private static void add(
            List<UniqueShape> found,
            TableShape table,
            Map<String, Set<String>> behind,
            String name,
            Collection<String> columns) {
        Set<String> read = new LinkedHashSet<>();
        columns.forEach(column -> read.addAll(behind.getOrDefault(column, Set.of(column))));
        List<String> written = table.columns().stream()
                .filter(column -> column.generation() != Generation.COMPUTED && read.contains(column.name()))
                .map(column -> column.name())
                .toList();
        if (!written.isEmpty()) {
            found.add(new UniqueShape(name, written, false, false));
        }
    }

    /** Read by table and by name the columns that an expression mentions. */
    private Map<String, Map<String, Set<String>>> read(String query) throws SQLException {
        Map<String, Map<String, Set<String>>> read = new HashMap<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                Set<String> columns = read.computeIfAbsent(rows.getString(1), t -> new TreeMap<>())
                        .computeIfAbsent(rows.getString(2), n -> new LinkedHashSet<>());
                var name = NAME.matcher(rows.getString(3));
                while (name.find()) {
                    columns.add(name.group(1).replace("``", "`"));
                }
            }
        }
        return read;
    }
}
