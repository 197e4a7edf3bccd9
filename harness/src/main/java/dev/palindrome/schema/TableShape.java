package dev.palindrome.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Describes a table as far as filling it and comparing its rows needs it.
 *
 * @param id the server's own identity of the table, stable under renames within one database (an OID)
 * @param name the table's name
 * @param kind how it stores rows
 * @param columns the columns by their number, dropped ones left out
 * @param uniques primary key first, then the other unique constraints and indexes
 * @param foreignKeys the foreign keys of which this table is the child
 * @param checks the checks of the table and of its columns' domains
 */
public record TableShape(
        String id,
        TableName name,
        Kind kind,
        List<ColumnShape> columns,
        List<UniqueShape> uniques,
        List<ForeignKeyShape> foreignKeys,
        List<CheckShape> checks) {

    /** How a table stores its rows. */
    public enum Kind {
        /** Rows of its own. */
        ORDINARY,
        /** The root of partitions: reading it reads them all. */
        PARTITIONED,
        /** A partition: its rows are read through the root. */
        PARTITION
    }

    public TableShape {
        columns = List.copyOf(columns);
        uniques = List.copyOf(uniques);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
    }

    /** Return the column of that name, or nothing. */
    public Optional<ColumnShape> column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    /**
     * Return the columns that tell rows apart: the primary key, else the shortest unique set whose columns take no NULL, else
     * an empty list (then only whole rows can be compared).
     */
    public List<String> rowKey() {
        return uniques.stream()
                .filter(u ->
                        u.primary() || (!u.partial() && u.columns().stream().noneMatch(this::takesNull)))
                .min(Comparator.comparing((UniqueShape u) -> !u.primary())
                        .thenComparing(u -> u.columns().size())
                        .thenComparing(UniqueShape::name))
                .map(UniqueShape::columns)
                .orElse(List.of());
    }

    private boolean takesNull(String column) {
        return column(column).map(ColumnShape::nullable).orElse(true);
    }
}
