package dev.palindrome.database;

import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;

/** Reads definitions from the server's catalogs, in a handful of set-based queries. Nothing is written. */
public interface Catalogs {

    /**
     * Return a reader that reads all definitions again and again.
     *
     * @param connection prepared by {@link Sessions#prepareForReading}; the reader does not close it
     */
    DefinitionReader definitions(Connection connection, Scope scope);

    /**
     * Return every modelled object outside of the server's own schemas and of the scope's tool tables, sorted.
     *
     * <p>The connection must have been prepared by {@link Sessions#prepareForReading}.
     */
    List<SchemaObject> objects(Connection connection, Scope scope) throws SQLException;

    /** Return a digest for each catalog that {@link #objects} does not model, by the catalog's name. */
    SortedMap<String, String> census(Connection connection, Scope scope) throws SQLException;

    /** Return the tables whose rows are data, partitions included, sorted by name. */
    List<TableShape> tables(Connection connection, Scope scope) throws SQLException;
}
