package dev.palindrome.database.mysql;

import dev.palindrome.database.FailureText;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.SqlSyntax;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what the server says when it refuses. Most of it is under one of two SQLSTATEs, so the words decide; they are English, since
 * no server of ours is told to speak another language.
 */
final class MysqlFailures {

    private static final int SYNTAX_ERROR = 1064;

    /** What drivers put before the server's own words. */
    private static final Pattern PREFIX = Pattern.compile("^(\\(conn=\\d+\\) |Data truncation: )+");

    /** The server shows at most 80 bytes, beginning with what it could not read. */
    private static final Pattern NEAR = Pattern.compile(" near '(.+)' at line (\\d+)$", Pattern.DOTALL);

    private static final Map<Integer, String> LIMITS = Map.of(
            1205, "it waited longer than the limit for a lock, which `lockTimeout` sets",
            1317, "it ran longer than the limit for a statement, which `timeout` sets",
            1969, "it ran longer than the limit for a statement, which `timeout` sets",
            3024, "it ran longer than the limit for a statement, which `timeout` sets");

    private static final Pattern IN_THE_DATABASE = Pattern.compile(
            "^Table '.*' doesn't exist|^Failed to open the referenced table|^Unknown (table|VIEW|SEQUENCE):? '|^(FUNCTION|PROCEDURE) .* does not exist",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OF_THE_SERVER = Pattern.compile(
            "^Unknown (database|storage engine|collation|character set|system variable|locale|authorization ID)"
                    + "|^Unknown or incorrect time zone"
                    + "|command denied to user|^Access denied|^You are not allowed|^You do not have the .* privilege"
                    + "|^Can't find any matching row|^There is no such grant|user specified as a definer"
                    + "|^Operation (DROP|ALTER|RENAME) (USER|ROLE) failed|^Operation GRANT|^Invalid role|^Role .* (is not|does not)"
                    + "|^(Plugin|Component|Extended plugin) .*(not loaded|not found|cannot be)|^Can't open shared library"
                    + "|^The MySQL server is running with the|^The MariaDB server is running with the"
                    + "|^This version of (MySQL|MariaDB) doesn't yet support|^The used command is not allowed"
                    + "|^Loading local data is disabled|^Local infile is disabled|^File '.*' not found|^Can't (find|read) (file|dir|master key)|^Can't get stat of| is not granted to "
                    + "|^The .* feature is disabled|component_.* not|keyring");

    private static final Pattern EXHAUSTED = Pattern.compile(
            "^Too many connections|^Out of memory|^Out of resources|^The table '.*' is full|^Disk (is )?full|"
                    + "^Got a packet bigger than|No space left on device");

    private MysqlFailures() {}

    static SqlFailure describe(SQLException failure, Batch batch) {
        var message = PREFIX.matcher(String.valueOf(failure.getMessage())).replaceFirst("");
        int position = failure.getErrorCode() == SYNTAX_ERROR ? position(message, batch) : 0;
        var culprit = position > 0
                ? SqlSyntax.MYSQL.statementAt(batch, position).orElse(batch)
                : onlyStatement(batch).orElse(batch);
        int line = position > 0 ? SqlSyntax.MYSQL.lineAt(batch, position) : culprit == batch ? 0 : culprit.line();
        var limit = LIMITS.get(failure.getErrorCode());
        return new SqlFailure(
                FailureText.oneLine(limit == null ? message : message + ": " + limit),
                failure.getSQLState(),
                FailureText.shortened(culprit.sql()),
                line,
                null,
                failure.getErrorCode() == SYNTAX_ERROR);
    }

    static boolean lacksSurroundings(SqlFailure failure) {
        return lacksServer(failure)
                || IN_THE_DATABASE.matcher(failure.message()).find();
    }

    static boolean lacksServer(SqlFailure failure) {
        return OF_THE_SERVER.matcher(failure.message()).find()
                || EXHAUSTED.matcher(failure.message()).find();
    }

    private static Optional<Batch> onlyStatement(Batch batch) {
        var statements = SqlSyntax.MYSQL.statements(batch.sql(), batch.line());
        return statements.size() == 1 ? Optional.of(statements.get(0)) : Optional.empty();
    }

    /** The words that the server shows stand in the text as they are; where they do more than once, it is not known which it means. */
    private static int position(String message, Batch batch) {
        var near = NEAR.matcher(message);
        if (!near.find()) {
            return 0;
        }
        int first = batch.sql().indexOf(near.group(1));
        return first >= 0 && batch.sql().indexOf(near.group(1), first + 1) < 0 ? first + 1 : 0;
    }
}
