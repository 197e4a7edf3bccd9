package dev.palindrome.database.postgresql;

import dev.palindrome.database.FailureText;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.SqlSyntax;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Reads what the server says when it refuses. */
final class PostgresFailures {

    private static final Map<String, String> LIMITS = Map.of(
            "statement timeout",
                    "it ran longer than the limit for a statement: statement_timeout, which `timeout` sets",
            "lock timeout", "it waited longer than the limit for a lock: lock_timeout, which `lockTimeout` sets",
            "idle-in-transaction timeout", "its transaction stood idle for longer than `timeout` allows");

    /**
     * Objects that migrations make and drop themselves: that they are missing is the migration's own doing. The other kinds under
     * the same SQLSTATE - roles, types, languages, tablespaces, operator classes, settings - come from outside.
     */
    private static final Pattern OWN_OBJECT =
            Pattern.compile("^(constraint|index|trigger|policy|rule|statistics object|event trigger|conversion|"
                    + "publication|subscription|cast|user mapping|text search|sequence|view|domain)\\b");

    /** Schemas, tables, functions, databases, files, privileges. */
    private static final Set<String> OUTSIDE = Set.of("3F000", "42P01", "3D000", "58P01", "42501");

    /** Schemas, tables, functions. */
    private static final Set<String> IN_THE_DATABASE = Set.of("3F000", "42P01", "42883");

    private static final Pattern OF_THE_SERVER = Pattern.compile("^(role|tablespace|language) ");

    /** Disk, memory, connections. */
    private static final Set<String> EXHAUSTED = Set.of("53100", "53200", "53300", "53400", "58030");

    private static final Pattern MISSING_SETUP =
            Pattern.compile("shared_preload_libraries|wal_level|max_prepared_transactions|extension control file|"
                    + "extension \"[^\"]*\" (is not available|does not exist|has no installation script)|"
                    + "required extension|could not (access|load) (file|library)|"
                    + "without (OpenSSL|libxml|ICU|LZ4|lz4|zstd)|not supported by this build|"
                    + "encoding \"[^\"]*\" does not exist");

    private PostgresFailures() {}

    static SqlFailure describe(SQLException failure, Batch batch) {
        var said = failure instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        int position = said == null ? 0 : said.getPosition();
        var culprit = culprit(position, batch);
        int line = position > 0 ? SqlSyntax.POSTGRESQL.lineAt(batch, position) : culprit == batch ? 0 : culprit.line();
        return new SqlFailure(
                message(failure, said), failure.getSQLState(), FailureText.shortened(culprit.sql()), line);
    }

    /** Return the statement of a batch to which the server points, or the whole batch. */
    static Batch culprit(SQLException failure, Batch batch) {
        var said = failure instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        return culprit(said == null ? 0 : said.getPosition(), batch);
    }

    private static Batch culprit(int position, Batch batch) {
        return position > 0 ? SqlSyntax.POSTGRESQL.statementAt(batch, position).orElse(batch) : onlyStatement(batch);
    }

    /** Where the server does not point, it is known what failed as long as there is just one. */
    private static Batch onlyStatement(Batch batch) {
        var statements = SqlSyntax.POSTGRESQL.statements(batch.sql(), batch.line());
        return statements.size() == 1 ? statements.get(0) : batch;
    }

    static boolean lacksSurroundings(SqlFailure failure) {
        var state = failure.sqlState();
        var message = failure.message();
        if (state == null) {
            return false;
        }
        return OUTSIDE.contains(state)
                || EXHAUSTED.contains(state)
                || MISSING_SETUP.matcher(message).find()
                || state.equals("42704") && !OWN_OBJECT.matcher(message).find()
                || state.equals("42883") && message.startsWith("function ");
    }

    static boolean lacksServer(SqlFailure failure) {
        var state = String.valueOf(failure.sqlState());
        return lacksSurroundings(failure)
                && !IN_THE_DATABASE.contains(state)
                && (!state.equals("42704")
                        || OF_THE_SERVER.matcher(failure.message()).find()
                        || MISSING_SETUP.matcher(failure.message()).find());
    }

    private static String message(SQLException failure, @Nullable ServerErrorMessage said) {
        if (said == null || said.getMessage() == null) {
            return FailureText.oneLine(String.valueOf(failure.getMessage()));
        }
        var text = new StringBuilder(String.valueOf(said.getMessage()));
        LIMITS.forEach((limit, sentence) -> {
            if (text.indexOf("due to " + limit) >= 0) {
                text.append(": ").append(sentence);
            }
        });
        append(text, "", said.getDetail());
        append(text, "hint: ", said.getHint());
        if (said.getPosition() == 0) {
            // Where a function failed, this is the only trace of the place.
            append(text, "in ", said.getWhere());
        }
        return FailureText.oneLine(text.toString());
    }

    private static void append(StringBuilder text, String title, @Nullable String more) {
        if (more != null && !more.isBlank()) {
            text.append("; ").append(title).append(more.strip());
        }
    }
}
