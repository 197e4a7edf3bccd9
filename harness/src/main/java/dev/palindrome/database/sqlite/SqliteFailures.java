package dev.palindrome.database.sqlite;

import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Batch;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Reads what SQLite says when it refuses. */
final class SqliteFailures {

    private static final int LONGEST_STATEMENT = 2_000;

    /** No statement makes a function, a collation or a module: whoever opens the database brings them. */
    private static final Pattern OF_THE_LIBRARY = Pattern.compile(
            "^no such (function|module|collation sequence|tokenizer): |^unknown tokenizer|^not authorized$|"
                    + "which may be one of yours|\\(SQLITE_(FULL|NOMEM|IOERR|CANTOPEN)\\w*\\)");

    private static final Pattern IN_THE_DATABASE = Pattern.compile("^(no such table|unknown database)\\b");

    private static final Pattern UNREADABLE =
            Pattern.compile("^near \".*\": syntax error$|^unrecognized token: |^incomplete input$");

    private static final Pattern CLOSED =
            Pattern.compile("database connection closed|database has been closed|ended by force");

    private SqliteFailures() {}

    static SqlFailure describe(SQLException failure, Batch batch) {
        if (failure instanceof Refusal refusal) {
            var message = oneLine(String.valueOf(refusal.getMessage()));
            return new SqlFailure(
                    message,
                    null,
                    shortened(refusal.statement()),
                    batch.line() + refusal.line() - 1,
                    null,
                    UNREADABLE.matcher(message).find());
        }
        return new SqlFailure(
                oneLine(String.valueOf(failure.getMessage())), failure.getSQLState(), shortened(batch.sql()), 0);
    }

    static boolean isLost(SQLException failure) {
        return CLOSED.matcher(String.valueOf(failure.getMessage())).find();
    }

    static boolean lacksTable(SQLException failure) {
        return String.valueOf(failure.getMessage()).contains("no such table");
    }

    static boolean lacksSurroundings(SqlFailure failure) {
        return lacksServer(failure)
                || IN_THE_DATABASE.matcher(failure.message()).find();
    }

    static boolean lacksServer(SqlFailure failure) {
        return OF_THE_LIBRARY.matcher(failure.message()).find();
    }

    private static String shortened(String sql) {
        var text = sql.strip();
        return text.length() <= LONGEST_STATEMENT ? text : text.substring(0, LONGEST_STATEMENT - 3) + "...";
    }

    private static String oneLine(String text) {
        var line = new StringBuilder();
        text.strip().replaceAll("\\s*\\R\\s*", " ").codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                line.append("\\u%04x".formatted(c));
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }
}
