package dev.palindrome.database.sqlite.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the texts of sqlite_schema say, by their grammar. */
final class Statements {

    private Statements() {}

    /** A name that its author gave to a constraint, or nothing; and what the constraint says on a conflict, or nothing. */
    record Clause(String name, String onConflict) {
        static final Clause NONE = new Clause("", "");
    }

    /** A column of a key, as it is written there. */
    record KeyColumn(String name, String collation, boolean descending) {}

    record Key(Clause clause, List<KeyColumn> columns, boolean autoincrement) {
        Key {
            columns = List.copyOf(columns);
        }

        List<String> names() {
            return columns.stream().map(KeyColumn::name).toList();
        }
    }

    record Check(Clause clause, List<Token> condition) {}

    /**
     * A reference to another table.
     *
     * @param parentColumns none where the parent's primary key is meant
     * @param deferrable the words, or nothing where it is checked at once
     */
    record Reference(
            Clause clause,
            List<String> columns,
            String parent,
            List<String> parentColumns,
            String onUpdate,
            String onDelete,
            String match,
            String deferrable) {}

    /**
     * A column, as far as no pragma tells.
     *
     * @param notNull the clause of its NOT NULL, or null where it has none
     * @param generated the expression that it is computed from, or nothing
     * @param others names that clauses of other kinds bear
     */
    record Column(
            String name, @Nullable Clause notNull, String collation, List<Token> generated, List<String> others) {}

    record Table(
            List<Column> columns,
            @Nullable Key primaryKey,
            List<Key> uniques,
            List<Check> checks,
            List<Reference> references,
            boolean strict,
            boolean withoutRowid) {}

    /** An index: each of its parts up to the collation and the order, and the condition of a partial one. */
    record Index(List<List<Token>> parts, List<Token> condition) {}

    record View(List<String> columns, List<Token> query) {}

    record Trigger(
            String timing, String event, List<String> columns, String table, List<Token> condition, List<Token> body) {}

    record VirtualTable(String module, List<List<Token>> arguments) {}
}
