package dev.palindrome.database;

import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;

/**
 * What the harness knows about one database product: its catalogs, its rows, its sessions. Found by
 * {@link java.util.ServiceLoader}; implementations have a public constructor without parameters and hold no state, so they are
 * safe for use by several threads.
 */
public interface Dialect {

    /** Return the product's name: {@code postgresql}. */
    String name();

    /** Return how its statements are read. */
    SqlSyntax syntax();

    /** Return an identifier as it must be written to mean exactly these characters. */
    String quote(String identifier);

    /** Return a table's name, quoted, and qualified where the product has schemas within a database. */
    default String quote(TableName table) {
        return table.schema().isEmpty() ? quote(table.name()) : quote(table.schema()) + "." + quote(table.name());
    }

    /** Return a text as a constant, as a session prepared for reading takes it. */
    String constant(String text);

    /** Return the table as FROM needs it to give its own rows, those of its partitions among them. */
    default String rows(TableShape table) {
        return quote(table.name());
    }

    /** Return the reader of definitions. */
    Catalogs catalogs();

    /** Return the reader and writer of rows. */
    Contents contents();

    /** Return the writer of synthetic rows. */
    Filling filling();

    /** Return what is to know about sessions: settings, time-outs, failures. */
    Sessions sessions();

    /** Return the writer of definitions; one that knows no statement where the product has none. */
    default Mender mender() {
        return Mender.NONE;
    }
}
