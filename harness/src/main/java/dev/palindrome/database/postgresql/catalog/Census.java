package dev.palindrome.database.postgresql.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes a digest of what {@link ObjectReader} does not model. */
public final class Census {

    private Census() {}

    public static SortedMap<String, String> read(Connection connection) throws SQLException {
        return new TreeMap<>();
    }
}
