package dev.palindrome.database.mysql.copy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Asks and tells a server many things at once: each message costs more than what most of them ask for. */
record Replay(Connection session) {

    /** A message must stay below what the server takes. */
    private static final int LONGEST_MESSAGE = 1 << 20;

    /** Ask for rows; values by the names of their columns, in lower case, NULL as nothing. */
    List<Row> rows(String query) throws SQLException {
        return answers(List.of(query));
    }

    /** Ask questions that have any number of rows, and return all of them. */
    List<Row> answers(List<String> queries) throws SQLException {
        var answers = new ArrayList<Row>();
        for (var message : messages(queries)) {
            try (var statement = session.createStatement()) {
                statement.setEscapeProcessing(false);
                boolean rows = statement.execute(message);
                while (rows || statement.getUpdateCount() != -1) {
                    if (rows) {
                        read(statement, answers);
                    }
                    rows = statement.getMoreResults();
                }
            }
        }
        return answers;
    }

    /** Run statements, one after the other. */
    void run(List<String> statements) throws SQLException {
        answers(statements);
    }

    /** Run one statement. */
    void run(String sql) throws SQLException {
        run(List.of(sql));
    }

    private static void read(Statement statement, List<Row> answers) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            var columns = rows.getMetaData();
            while (rows.next()) {
                var row = new LinkedHashMap<String, String>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    var value = rows.getString(i);
                    row.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), value == null ? "" : value);
                }
                answers.add(new Row(row));
            }
        }
    }

    private static List<String> messages(List<String> statements) {
        var messages = new ArrayList<String>();
        var message = new StringBuilder();
        for (var statement : statements) {
            if (message.length() + statement.length() > LONGEST_MESSAGE && !message.isEmpty()) {
                messages.add(message.toString());
                message.setLength(0);
            }
            // A definition may end with a comment that only the end of its line ends.
            message.append(message.isEmpty() ? "" : "\n;\n").append(statement);
        }
        if (!message.isEmpty()) {
            messages.add(message.toString());
        }
        return messages;
    }
}
