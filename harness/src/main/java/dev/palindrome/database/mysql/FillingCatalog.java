package dev.palindrome.database.mysql;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads from the catalogs what only filling needs. */
record FillingCatalog(Connection connection) {

    private static final String COLUMNS = """
            select column_name, data_type, column_type, numeric_precision, extra, generation_expression,
                   character_set_name, collation_name
            from information_schema.columns
            where table_schema = %s and table_name = %s
            order by ordinal_position
            """;

    /** Return the definitions of the columns that are computed, by name. */
    Map<String, String> computed(TableName table) throws SQLException {
        Map<String, String> definitions = new LinkedHashMap<>();
        read(table, row -> {
            String expression = row.getString(6);
            if (expression != null && !expression.isEmpty()) {
                String charset = row.getString(7) == null
                        ? ""
                        : " character set " + row.getString(7) + " collate " + row.getString(8);
                definitions.put(
                        row.getString(1),
                        "%s %s%s generated always as (%s) virtual"
                                .formatted(
                                        Quoted.name(row.getString(1)),
                                        row.getString(3),
                                        charset,
                                        unescaped(expression)));
            }
        });
        return definitions;
    }

    /** Return the columns as far as reading their values needs it. */
    List<ColumnShape> columns(TableName table, List<String> names) throws SQLException {
        Map<String, ColumnShape> found = new HashMap<>();
        read(table, row -> {
            int precision = row.getInt(4);
            found.put(
                    lower(row.getString(1)),
                    new ColumnShape(
                            0,
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.wasNull() ? null : precision,
                            null,
                            null,
                            List.of(),
                            true,
                            false,
                            Generation.WRITTEN));
        });
        List<ColumnShape> columns = new ArrayList<>();
        for (String name : names) {
            ColumnShape column = found.get(lower(name));
            if (column == null) {
                throw new SQLException("no column %s in %s".formatted(name, table), "42S22");
            }
            columns.add(column);
        }
        return columns;
    }

    /**
     * Write assignments that keep the columns as they are which the server would set to now in every row that is updated, each with a
     * comma in front.
     */
    String unmoved(TableName table, List<String> assigned, String alias) throws SQLException {
        var unmoved = new StringBuilder();
        read(table, row -> {
            String name = row.getString(1);
            if (lower(row.getString(5)).contains("on update") && !assigned.contains(name)) {
                unmoved.append(", %1$s%2$s = %1$s%2$s".formatted(alias, Quoted.name(name)));
            }
        });
        return unmoved.toString();
    }

    @FunctionalInterface
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void read(TableName table, Row taker) throws SQLException {
        String schema = table.schema().isEmpty() ? "database()" : Quoted.text(table.schema());
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS.formatted(schema, Quoted.text(table.name())))) {
            while (rows.next()) {
                taker.take(rows);
            }
        }
    }

    /** MySQL shows an expression with a backslash in front of each quote and each backslash; MariaDB as it is. */
    private String unescaped(String expression) throws SQLException {
        boolean mariaDb = connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
        return mariaDb ? expression : expression.replaceAll("\\\\(.)", "$1");
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
