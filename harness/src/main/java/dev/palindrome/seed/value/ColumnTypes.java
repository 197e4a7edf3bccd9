package dev.palindrome.seed.value;

import dev.palindrome.schema.ColumnShape;

/**
 * Says of a product's columns which values they hold, in the words that all sources of values share: those are PostgreSQL's names of
 * types, and for what it has not got names of several words, which no type has. Holds no state, so it is safe for use by several threads.
 */
@FunctionalInterface
public interface ColumnTypes {

    /** The words are PostgreSQL's own. */
    ColumnTypes PLAIN = column -> new Meaning(column, Restriction.NONE);

    /**
     * What a column holds.
     *
     * @param column the column with its type in the shared words
     * @param limit what of that type does not fit into the column
     */
    record Meaning(ColumnShape column, Restriction limit) {}

    /** Say which values the column holds. */
    Meaning of(ColumnShape column);

    /** Return the types of a product. */
    static ColumnTypes of(String product) {
        return switch (product) {
            case "mysql", "mariadb" -> new MysqlTypes();
            default -> PLAIN;
        };
    }
}
