package dev.palindrome.profile.reading;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Reads what one product knows of its tables. */
interface Statistics {

    /** Return the product's name. */
    String engine();

    /** Begin the one transaction, in which nothing can be written. */
    void begin(Connection connection, Terms terms) throws SQLException;

    /**
     * Read.
     *
     * @param notes take what is not known, and why
     */
    List<RawTable> read(Connection connection, Terms terms, List<String> notes) throws SQLException;
}
