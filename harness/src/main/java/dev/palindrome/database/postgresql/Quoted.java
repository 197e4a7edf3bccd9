package dev.palindrome.database.postgresql;

import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;

/** Writes names into the queries of this package. */
final class Quoted {

    private static final PostgresDialect DIALECT = new PostgresDialect();

    private Quoted() {}

    static String name(String identifier) {
        return DIALECT.quote(identifier);
    }

    static String table(TableName table) {
        return DIALECT.quote(table);
    }

    /** Name a table's own rows: what inherits from it is a table of its own, but partitions are read through their root. */
    static String rowsOf(TableShape table) {
        return table.kind() == TableShape.Kind.PARTITIONED ? table(table.name()) : "only " + table(table.name());
    }

    /** Write a text constant. Doubled quotes are enough: {@code standard_conforming_strings} is on unless somebody turned it off. */
    static String text(String value) {
        String escaped = value.replace("\\", "\\\\").replace("'", "''");
        return value.indexOf('\\') < 0 ? "'" + escaped + "'" : "E'" + escaped + "'";
    }

    /**
     * Write a column's value as text, as it is hashed and compared everywhere. The collation matters: hashes and order follow it, and
     * under a collation that ignores case two values that differ would hash alike.
     */
    static String valueOf(String column) {
        return name(column) + "::text collate \"C\"";
    }
}
