package dev.palindrome.database.sqlite.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the pragmas say of tables, and the rows of sqlite_schema. */
record Facts(List<Entry> entries, Map<String, Table> tables) {

    /**
     * A row of sqlite_schema.
     *
     * @param place the page on which it begins and the number of the row, neither of which a rename changes; VACUUM may
     * @param sql null for the index behind a constraint
     */
    record Entry(
            String type,
            String name,
            String table,
            String place,
            @Nullable String sql) {

        String text() {
            return sql == null ? "" : sql;
        }
    }

    /** How a table is stored, in the words of {@code pragma table_list}. */
    record Table(
            String name,
            String storage,
            boolean withoutRowid,
            boolean strict,
            List<Column> columns,
            List<Index> indexes,
            List<Reference> references) {

        static Table of(String name, String storage, boolean withoutRowid, boolean strict) {
            return new Table(
                    name, storage, withoutRowid, strict, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        boolean isOrdinary() {
            return storage.equals("table");
        }

        /** Return the names of the columns of the primary key, in its order. */
        List<String> primaryKey() {
            var key = new TreeMap<Integer, String>();
            columns.stream().filter(c -> c.key() > 0).forEach(c -> key.put(c.key(), c.name()));
            return List.copyOf(key.values());
        }

        /** A column of that type which is the whole key is the row's number itself: then there is no index behind the key. */
        boolean hasRowidAlias() {
            return !withoutRowid
                    && primaryKey().size() == 1
                    && indexes.stream().noneMatch(index -> index.origin().equals("pk"));
        }

        @Nullable
        Column column(String wanted) {
            return columns.stream()
                    .filter(c -> c.name().equalsIgnoreCase(wanted))
                    .findFirst()
                    .orElse(null);
        }

        /** Return a column's name as its definition spells it. */
        String spelled(String column) {
            var known = column(column);
            return known == null ? column : known.name();
        }
    }

    /**
     * A column.
     *
     * @param key its place in the primary key, counted from 1, or 0
     * @param hidden 0 for an ordinary one, 2 for a computed one, 3 for one that is computed and stored
     */
    record Column(
            int number,
            String name,
            String type,
            boolean notNull,
            @Nullable String fallback,
            int key,
            int hidden) {

        boolean isGenerated() {
            return hidden == 2 || hidden == 3;
        }
    }

    /** An index: made by a statement ({@code c}), a unique constraint ({@code u}) or the primary key ({@code pk}). */
    record Index(String name, boolean unique, String origin, boolean partial, List<Part> parts) {}

    /** A part of an index; its column is null where it is an expression. */
    record Part(@Nullable String column, String collation, boolean descending) {}

    /** A foreign key; {@code to} is empty where the parent's primary key is meant. */
    record Reference(int number, String parent, List<String> from, List<String> to) {}

    @Nullable
    Table table(String name) {
        return tables.get(name.toLowerCase(Locale.ROOT));
    }

    /** Return the entries of a type that somebody made by a statement. */
    Stream<Entry> made(String type) {
        return entries.stream().filter(e -> e.type().equals(type) && e.sql() != null);
    }
}
