package dev.palindrome.tool.host;

import dev.palindrome.database.Dialect;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.SqlSyntax;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sends what a dump holds into one database, and nothing of it into any other. Used once. */
final class DumpSession extends HostSession {

    /** How {@code mysqldump} introduces what only newer servers shall do. */
    private static final String CONDITION = "^(?:/\\*!\\d*\\s*)?";

    private static final Pattern DATABASE =
            Pattern.compile(CONDITION + "(create|drop|alter)\\s+(database|schema)\\b.*", flags());
    private static final Pattern USE = Pattern.compile("^use\\s+`?(.+?)`?\\s*$", flags());
    private static final Pattern OF_THE_SERVER = Pattern.compile(
            CONDITION + "(set\\s+@@(global\\.|session\\.sql_log_bin)|change\\s+(master|replication)\\b).*", flags());

    private final Dialect dialect;
    private final String name;
    private final List<String> skipped = new ArrayList<>();
    private @Nullable String used;

    /** @param name what to call the dump: {@code shop.sql} */
    DumpSession(String name, Connection session, Dialect dialect) {
        super("dump " + name, session, dialect);
        this.name = name;
        this.dialect = dialect;
    }

    /** Return what was passed over because the server lacks something, in its words. */
    List<String> skipped() {
        return Collections.unmodifiableList(skipped);
    }

    @Override
    public void statement(Batch statement) throws SQLException {
        if (dialect.syntax() == SqlSyntax.MYSQL && isAboutTheServer(statement)) {
            return;
        }
        super.statement(statement);
    }

    /** A dump of one database may say which it was: its rows go into ours all the same. */
    private boolean isAboutTheServer(Batch statement) {
        String sql = withoutComments(statement.sql());
        Matcher use = USE.matcher(sql);
        if (use.matches()) {
            String named = use.group(1);
            if (used != null && !used.equalsIgnoreCase(named)) {
                throw new ConfigurationException(
                        "the dump %s holds several databases (line %s: %s); dump the one whose rows are wanted, such as: mysqldump %s"
                                .formatted(name, statement.line(), sql, used));
            }
            used = named;
            return true;
        }
        return DATABASE.matcher(sql).matches() || OF_THE_SERVER.matcher(sql).matches();
    }

    /** What stands above a statement belongs to it. */
    private static String withoutComments(String sql) {
        String rest = sql;
        while (rest.startsWith("--") || rest.startsWith("#")) {
            int end = rest.indexOf('\n');
            rest = end < 0 ? "" : rest.substring(end).stripLeading();
        }
        return rest;
    }

    @Override
    boolean mayFail(Batch statement, SqlFailure failure) {
        boolean lacking = dialect.sessions().lacksServer(failure);
        if (lacking) {
            skipped.add(failure.message());
        }
        return lacking || super.mayFail(statement, failure);
    }

    private static int flags() {
        return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    }
}
