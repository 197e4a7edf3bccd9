package dev.palindrome.tool;

import dev.palindrome.migration.BoundSql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Sends SQL as it stands: no escapes, no placeholders, every result taken from the wire and dropped. */
final class PlainSql {

    private PlainSql() {}

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false); // {d '2026-01-31'} is for the server to judge
            drain(statement, statement.execute(sql));
        }
    }

    static void execute(Connection connection, BoundSql sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql.sql())) {
            for (int i = 0; i < sql.parameters().size(); i++) {
                statement.setObject(i + 1, sql.parameters().get(i));
            }
            drain(statement, statement.execute());
        }
    }

    static List<String> column(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        }
    }

    private static void drain(Statement statement, boolean isResultSet) throws SQLException {
        boolean more = isResultSet;
        while (more || statement.getUpdateCount() != -1) {
            more = statement.getMoreResults();
        }
    }
}
