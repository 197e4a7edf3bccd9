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

    private final SqliteSession session;
    private boolean withoutResult;

    WholeText(SqliteSession session) {
        super(session);
        this.session = session;
    }

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

    private boolean run(Batch statement) throws SQLException {
        Outside.refuse(statement.sql(), statement.line());
        if (session.isEnded()) {
            throw new Refusal("the session was ended by force", Refusal.OURS, statement.sql(), statement.line());
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
