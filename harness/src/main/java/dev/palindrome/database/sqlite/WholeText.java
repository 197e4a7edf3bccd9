package dev.palindrome.database.sqlite;

import dev.palindrome.migration.Batch;
import dev.palindrome.migration.SqlSyntax;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sqlite.jdbc4.JDBC4Statement;

/** Runs all statements of a text, one after the other, until one fails. Results are kept where there is just one statement. */
final class WholeText extends JDBC4Statement {

    /** Words that the driver takes for orders to itself; to SQLite they are a syntax error. */
    private static final Pattern DRIVERS_OWN = Pattern.compile("(?i)\\s*(backup|restore)\\b.*", Pattern.DOTALL);

    private static final Pattern JOURNAL_MODE =
            Pattern.compile("(?i)^pragma\\b.*\\bjournal_mode\\W*[=(]", Pattern.DOTALL);

    private final SqliteSession session;
    private boolean withoutResult;

    WholeText(SqliteSession session) {
        super(session);
        this.session = session;
    }

    /** Told after each statement. */
    @FunctionalInterface
    interface Behind {
        void done() throws SQLException;
    }

    /** Run all statements; where there is just one, its result can be had. */
    @Override
    public boolean execute(String sql) throws SQLException {
        List<Batch> statements = SqlSyntax.SQLITE.statements(sql, 1);
        withoutResult = statements.size() != 1 || DRIVERS_OWN.matcher(sql).matches();
        boolean isResult = false;
        for (var statement : statements) {
            isResult = run(statement);
        }
        return isResult;
    }

    /** Run all statements, each to the last of its rows, and drop what they return. */
    void executeAll(String sql, Behind behind) throws SQLException {
        withoutResult = true;
        for (var statement : SqlSyntax.SQLITE.statements(sql, 1)) {
            run(statement);
            behind.done();
        }
    }

    private boolean run(Batch statement) throws SQLException {
        Outside.refuse(statement.sql(), statement.line());
        if (session.isEnded()) {
            throw new Refusal("the session was ended by force", Refusal.OURS, statement.sql(), statement.line());
        }
        if (JOURNAL_MODE.matcher(statement.sql()).find()) {
            // Whoever merely looks on would stand in its way: the journal changes only for a session that is alone.
            OpenSessions.endOthers(session);
        }
        session.started();
        try {
            if (withoutResult) {
                session.getDatabase()._exec(statement.sql());
                return false;
            }
            return super.execute(statement.sql());
        } catch (SQLException e) {
            boolean overdue = session.isOverdue();
            session.stopped();
            throw new Diagnosis(session, statement, overdue).of(e);
        } finally {
            session.stopped();
        }
    }

    @Override
    public @Nullable ResultSet getResultSet() throws SQLException {
        return withoutResult ? null : super.getResultSet();
    }

    @Override
    public long getLargeUpdateCount() throws SQLException {
        return withoutResult ? -1 : super.getLargeUpdateCount();
    }

    @Override
    public int getUpdateCount() throws SQLException {
        return (int) getLargeUpdateCount();
    }

    @Override
    public boolean getMoreResults() throws SQLException {
        return !withoutResult && super.getMoreResults();
    }
}
