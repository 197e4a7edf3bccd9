package dev.palindrome.database.postgresql.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.postgresql.PGStatement;

/**
 * Queries that travel together: the driver sends them one after the other without waiting, so that all take one
 * round trip, and the server plans each only once a session.
 */
final class QueryBatch {

    /** Takes the rows of one of the queries. */
    @FunctionalInterface
    interface Reader {
        /** Read the rows of the query with that index. */
        void read(int query, ResultSet rows) throws SQLException;
    }

    private final List<String> queries;
    private final Map<Integer, String> spelled = new ConcurrentHashMap<>();

    QueryBatch(List<String> queries) {
        this.queries = List.copyOf(queries);
    }

    /** Run the queries, and bind what their parameters are, in their order. */
    void run(Connection connection, Reader reader, String... parameters) throws SQLException {
        String sql = spelled.computeIfAbsent(connection.getMetaData().getDatabaseMajorVersion(), this::spell);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            // From the first time on: without it the driver lets the server plan everything anew four times.
            statement.unwrap(PGStatement.class).setPrepareThreshold(1);
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.execute();
            for (int i = 0; i < queries.size(); i++) {
                try (ResultSet rows = statement.getResultSet()) {
                    reader.read(i, rows);
                }
                statement.getMoreResults();
            }
        }
    }

    private String spell(int major) {
        return queries.stream().map(query -> Sql.spell(query, major)).collect(Collectors.joining(";\n"));
    }
}
