package dev.palindrome.database.mysql;

import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts the values of children that have no parent, by anti-joins: {@code foreign_key_checks} may have been off, so what the
 * server believes of a constraint is not asked.
 */
final class Orphans {

    private static final String PRESENT = """
            select table_schema, table_name, column_name, data_type, character_set_name, collation_name
            from information_schema.columns
            where table_schema = %s and table_name = %s
            """;

    private static final Set<String> NUMBERS =
            Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "year", "bit");

    /** A column: its type, and its character set with its collation where it has one. */
    private record Column(String type, String charset, String collation) {

        boolean comparesLike(Column other) {
            return NUMBERS.contains(type)
                    ? NUMBERS.contains(other.type)
                    : type.equals(other.type) && collation.equals(other.collation);
        }
    }

    private final Connection connection;
    private final Map<TableName, Map<String, Column>> tables = new HashMap<>();

    Orphans(Connection connection) {
        this.connection = connection;
    }

    Map<ForeignKeyShape, Long> count(Collection<ForeignKeyShape> keys) throws SQLException {
        Map<ForeignKeyShape, Long> orphans = new HashMap<>();
        look(keys);
        List<ForeignKeyShape> asked = keys.stream().filter(this::isPresent).toList();
        if (asked.isEmpty()) {
            return orphans;
        }
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            ForeignKeyShape key = asked.get(i);
            queries.add("(select %s, count(*) from %s c where %s and not exists (select 1 from %s p where %s))"
                    .formatted(i, Quoted.table(key.child()), given(key), Quoted.table(key.parent()), joined(key)));
        }
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(String.join("\nunion all\n", queries))) {
            while (rows.next()) {
                orphans.put(asked.get(rows.getInt(1)), rows.getLong(2));
            }
        }
        return orphans;
    }

    /** Read what the key compares; afterwards {@link #joined} can be written for it. */
    void look(Collection<ForeignKeyShape> keys) throws SQLException {
        Set<TableName> names = new LinkedHashSet<>();
        for (ForeignKeyShape key : keys) {
            names.add(key.child());
            names.add(key.parent());
        }
        names.removeAll(tables.keySet());
        if (names.isEmpty()) {
            return;
        }
        String query = names.stream()
                .map(name -> PRESENT.formatted(
                        name.schema().isEmpty() ? "database()" : Quoted.text(name.schema()), Quoted.text(name.name())))
                .collect(Collectors.joining("union all\n"));
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                var column = new Column(rows.getString(4), orNothing(rows, 5), orNothing(rows, 6));
                for (TableName name : names) {
                    // Two of the names may mean one table: with its database's name and without.
                    boolean meant = name.name().equalsIgnoreCase(rows.getString(2))
                            && (name.schema().isEmpty() || name.schema().equals(rows.getString(1)));
                    if (meant) {
                        tables.computeIfAbsent(name, n -> new HashMap<>()).put(lower(rows.getString(3)), column);
                    }
                }
            }
        }
    }

    boolean isPresent(ForeignKeyShape key) {
        return has(key.child(), key.columns()) && has(key.parent(), key.parentColumns());
    }

    /** A key with one NULL in it points nowhere (MATCH SIMPLE). */
    static String given(ForeignKeyShape key) {
        return key.columns().stream()
                .map(c -> "c." + Quoted.name(c) + " is not null")
                .collect(Collectors.joining(" and "));
    }

    /** Write the condition under which a row p is the parent of a row c. */
    String joined(ForeignKeyShape key) {
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            String ours = key.columns().get(i);
            String theirs = key.parentColumns().get(i);
            equal.add(equal(ours, column(key.child(), ours), theirs, column(key.parent(), theirs)));
        }
        return String.join(" and ", equal);
    }

    /**
     * Types that a migration drove apart compare by their texts: a number and a text would meet as floats, which are equal too
     * often. Where collations differ, the parent's decides.
     */
    private static String equal(String ours, Column child, String theirs, Column parent) {
        String left = "c." + Quoted.name(ours);
        String right = "p." + Quoted.name(theirs);
        if (child.comparesLike(parent)) {
            return left + " = " + right;
        }
        if (!child.collation().isEmpty() && !parent.collation().isEmpty()) {
            return "convert(%s using %s) = %s collate %s".formatted(left, parent.charset(), right, parent.collation());
        }
        return "convert(%s using utf8mb4) = convert(%s using utf8mb4) collate utf8mb4_bin".formatted(left, right);
    }

    private boolean has(TableName table, List<String> columns) {
        Map<String, Column> present = tables.getOrDefault(table, Map.of());
        return columns.stream().map(Orphans::lower).allMatch(present::containsKey);
    }

    private Column column(TableName table, String name) {
        Column column = tables.getOrDefault(table, Map.of()).get(lower(name));
        if (column == null) {
            throw new IllegalStateException("no column %s in %s".formatted(name, table));
        }
        return column;
    }

    /** Names of columns mind no case. */
    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String orNothing(ResultSet row, int index) throws SQLException {
        String value = row.getString(index);
        return value == null ? "" : value;
    }
}
