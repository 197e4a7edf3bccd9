package dev.palindrome.database;

import dev.palindrome.failure.HarnessException;
import dev.palindrome.schema.TableShape;
import java.sql.SQLException;
import java.util.List;

/**
 * Reads the definitions of one database again and again over one session, and remembers what it has read. Not safe for use by
 * several threads.
 */
public interface DefinitionReader {

    /**
     * Return every modelled object outside of the server's own schemas and of the scope's tool tables, and the census of what is not
     * modelled. Whoever changed the catalogs must have committed before. Nothing is written.
     *
     * @return the same instance as the time before where no definition has changed since
     * @throws HarnessException where what was remembered proves wrong
     */
    Definitions read() throws SQLException;

    /** Return the tables whose rows are data, partitions included, sorted by name, as {@link #read} found them last. */
    List<TableShape> tables() throws SQLException;
}
