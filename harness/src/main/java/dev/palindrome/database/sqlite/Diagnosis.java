package dev.palindrome.database.sqlite;

import dev.palindrome.migration.Batch;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.migration.SqlToken;
import dev.palindrome.migration.SqlToken.Kind;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.sqlite.SQLiteException;

/**
 * Says what failed, and where. SQLite knows the place of a syntax error, but the driver does not hand it on: the beginnings of the
 * statement tell, of which only the one that ends with the culprit is more than incomplete.
 *
 * @param statement the one that failed, with its line in the text
 */
record Diagnosis(SqliteSession session, Batch statement, boolean overdue) {

    private static final Pattern DRIVERS_WORDS = Pattern.compile("^\\[(SQLITE_\\w+)] .*? \\((.*)\\)$", Pattern.DOTALL);
    private static final Pattern NEAR =
            Pattern.compile("^near \"(.*)\": syntax error$|^unrecognized token: \"(.*)\"?$", Pattern.DOTALL);

    /** What SQLite names by its last part: {@code no such column: o.total}. */
    private static final Pattern NAMED = Pattern.compile("^(?:no such \\w+|ambiguous column name): (?:.*\\.)?([^.]+)$");

    private static final int LONGEST_SEARCH = 20_000;

    Refusal of(SQLException failure) {
        var words = DRIVERS_WORDS.matcher(String.valueOf(failure.getMessage()));
        var message = words.matches() ? words.group(2) : String.valueOf(failure.getMessage());
        var code = words.matches() ? words.group(1) : "";
        int number = failure instanceof SQLiteException sqlite ? sqlite.getResultCode().code : failure.getErrorCode();
        var refusal = new Refusal(told(message, code), number, statement.sql(), line(message));
        refusal.initCause(failure);
        return refusal;
    }

    private String told(String message, String code) {
        if (overdue) {
            return "interrupted: it ran longer than the limit for a statement, which `timeout` sets";
        }
        if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
            return "%s (%s): it waited longer than the limit for a lock, which `lockTimeout` sets"
                    .formatted(message, code);
        }
        return code.isEmpty() || code.equals("SQLITE_ERROR") ? message : "%s (%s)".formatted(message, code);
    }

    private int line(String message) {
        int place = place(message);
        return statement.line()
                + (int) statement.sql().substring(0, place).lines().count()
                - (place == 0 || statement.sql().charAt(place - 1) == '\n' ? 0 : 1);
    }

    private int place(String message) {
        var near = NEAR.matcher(message);
        if (near.matches()) {
            return statement.sql().length() > LONGEST_SEARCH ? 0 : culprit(message);
        }
        var named = NAMED.matcher(message);
        return named.matches() ? onlyPlace(named.group(1)) : 0;
    }

    private int culprit(String message) {
        for (var token : SqlSyntax.SQLITE.tokens(statement.sql())) {
            if (!token.kind().isBlank() && saysTheSame(message, statement.sql().substring(0, token.end()))) {
                return token.start();
            }
        }
        return 0;
    }

    /** To prepare is to run nothing: the text is refused before that. */
    private boolean saysTheSame(String message, String beginning) {
        try {
            session.prepareStatement("explain " + beginning).close();
            return false;
        } catch (SQLException e) {
            return String.valueOf(e.getMessage()).contains(message);
        }
    }

    private int onlyPlace(String name) {
        var places = SqlSyntax.SQLITE.tokens(statement.sql()).stream()
                .filter(token -> token.kind() == Kind.WORD || token.kind() == Kind.QUOTED_IDENTIFIER)
                .filter(token -> plain(token).equalsIgnoreCase(name))
                .map(SqlToken::start)
                .toList();
        return places.size() == 1 ? places.get(0) : 0;
    }

    private String plain(SqlToken token) {
        var text = token.in(statement.sql());
        return token.kind() == Kind.WORD ? text : text.substring(1, Math.max(1, text.length() - 1));
    }
}
