package dev.palindrome.database.mysql;

import dev.palindrome.database.Sessions.Answers;
import dev.palindrome.migration.SqlSyntax;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Sends texts and finds out how far the server came. Both drivers throw away the answers before an error; but the server counts what
 * a session has asked of it, and what it refused is the last that it counted.
 */
final class Answering {

    private static final String ASKED = "show session status like 'Questions'";

    private Answering() {}

    static void send(Connection connection, String sql, Answers answers) throws SQLException {
        boolean several = SqlSyntax.MYSQL.statements(sql, 1).size() > 1;
        long before = several ? asked(connection) : 0;
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false); // {d '2026-01-31'} is for the server to judge
            boolean more = statement.execute(sql);
            while (more || statement.getUpdateCount() != -1) {
                more = statement.getMoreResults();
            }
        } catch (SQLException e) {
            if (several) {
                count(connection, before, answers);
            }
            throw e;
        }
    }

    /** Neither the refused statement nor the question itself is done. */
    private static void count(Connection connection, long before, Answers answers) {
        try {
            for (long done = asked(connection) - before - 2; done > 0; done--) {
                answers.done(true);
            }
        } catch (SQLException e) {
            answers.lost();
        }
    }

    private static long asked(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(ASKED)) {
            rows.next();
            return rows.getLong(2);
        }
    }
}
