package dev.palindrome.schema;

import java.util.Comparator;

/**
 * Names a table by its schema and its own name, both as the catalog spells them (unquoted).
 *
 * @param schema the schema within the database; empty where the product has none, and the table lies in the database itself
 * @param name the table's own name
 */
public record TableName(String schema, String name) implements Comparable<TableName> {

    private static final Comparator<TableName> ORDER =
            Comparator.comparing(TableName::schema).thenComparing(TableName::name);

    @Override
    public int compareTo(TableName other) {
        return ORDER.compare(this, other);
    }

    /** Return the name as people read it: {@code public.users}, or {@code users} where there are no schemas. */
    @Override
    public String toString() {
        return schema.isEmpty() ? name : schema + "." + name;
    }
}
