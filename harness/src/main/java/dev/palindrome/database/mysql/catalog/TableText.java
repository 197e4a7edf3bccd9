package dev.palindrome.database.mysql.catalog;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the server says about a table when it is asked for its definition.
 *
 * @param columns in their order
 * @param periods of the application, such as {@code app} from one column to another
 * @param properties of the table itself
 * @param partitions in their order, each before those that it is divided into
 */
record TableText(
        List<Column> columns,
        List<Key> keys,
        List<ForeignKey> foreignKeys,
        List<Check> checks,
        List<Period> periods,
        SortedMap<String, String> properties,
        List<Partition> partitions) {

    TableText {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        periods = List.copyOf(periods);
        properties = new TreeMap<>(properties);
        partitions = List.copyOf(partitions);
    }

    /** Return whether it has a column of that name; an index may also name a period. */
    boolean hasColumn(String name) {
        return columns.stream().anyMatch(column -> column.name().equals(name));
    }

    /**
     * A column.
     *
     * @param type its type with everything that belongs to it
     * @param properties what else is said about it, by the names of properties; character set and collation only where they are said
     * @param check what its values must obey, or null; only MariaDB keeps that with the column
     */
    record Column(
            String name,
            String type,
            SortedMap<String, String> properties,
            @Nullable String check) {

        /** Return the name of the type alone: {@code varchar}, {@code int unsigned}. */
        String typeName() {
            return type.replaceFirst("\\s*\\((?s:.*)\\)", "").replace(" zerofill", "");
        }

        /** Return whether nobody can write it. */
        boolean isComputed() {
            return properties.containsKey("generated");
        }
    }

    /**
     * An index, or the primary key.
     *
     * @param parts the columns and expressions in order
     */
    record Key(String name, boolean primary, List<KeyPart> parts, SortedMap<String, String> properties) {

        boolean unique() {
            return primary || properties.containsKey("unique");
        }

        /** Return the columns that it is made of, as far as they are columns. */
        List<String> columns() {
            return parts.stream()
                    .flatMap(p -> java.util.stream.Stream.ofNullable(p.column()))
                    .toList();
        }
    }

    /**
     * A part of an index.
     *
     * @param column the column, or null for an expression
     * @param text all that is said, as people write it
     * @param whole whether whole values count, not only their beginnings
     */
    record KeyPart(@Nullable String column, String text, boolean whole) {}

    /** A foreign key; {@code schema} is empty where the parent lies in the same database. */
    record ForeignKey(
            String name,
            List<String> columns,
            String schema,
            String parent,
            List<String> parentColumns,
            SortedMap<String, String> properties) {}

    /** A check of the table. */
    record Check(String name, String expression, SortedMap<String, String> properties) {}

    /** A span of time from one column to another. */
    record Period(String name, String columns) {}

    /** A partition, or a part of one, which is then called {@code partition.part}. */
    record Partition(String name, boolean part, SortedMap<String, String> properties) {}
}
