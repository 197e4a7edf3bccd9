package dev.palindrome.database.postgresql.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes a digest of what {@link ObjectReader} does not model: what nobody may read, what no dump tells, and what was changed about
 * the server's own objects. What an extension brought along is left out.
 */
public final class Census {

    private static final QueryBatch BATCH = new QueryBatch(List.of(CensusQueries.ALL));

    private Census() {}

    /** Return the digests by the names of the catalogs; a catalog without rows of users has none. */
    public static SortedMap<String, String> read(Connection connection) throws SQLException {
        SortedMap<String, String> census = new TreeMap<>();
        BATCH.run(connection, (query, rows) -> {
            while (rows.next()) {
                census.put(rows.getString(1), rows.getString(2));
            }
        });
        return census;
    }
}
