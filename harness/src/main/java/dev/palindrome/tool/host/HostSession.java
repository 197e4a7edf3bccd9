package dev.palindrome.tool.host;

import dev.palindrome.database.Dialect;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Batch;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs what a file holds, statement by statement, and passes over what a fresh database refuses because it has it. */
class HostSession implements PieceSink {

    private static final int LONGEST_STATEMENT = 200;

    private final String name;
    private final Connection session;
    private final Dialect dialect;

    /** @param name what to call the file in messages: {@code before script host.sql} */
    HostSession(String name, Connection session, Dialect dialect) {
        this.name = name;
        this.session = session;
        this.dialect = dialect;
    }

    @Override
    public void statement(Batch statement) throws SQLException {
        try (Statement sent = session.createStatement()) {
            sent.setEscapeProcessing(false);
            sent.execute(statement.sql());
        } catch (SQLException e) {
            refused(statement, e);
        }
    }

    @Override
    public void rows(Batch copy, String rows) throws SQLException {
        try {
            dialect.contents().copyIn(session, copy.sql(), rows);
        } catch (SQLException e) {
            refused(copy, e);
        }
    }

    /** Return whether a statement may fail as it does. */
    boolean mayFail(Batch statement, SqlFailure failure) {
        return Given.isThereAlready(statement.sql(), failure);
    }

    private void refused(Batch sent, SQLException e) throws SQLException {
        var failure = dialect.sessions().describe(e, sent);
        boolean alone = !dialect.sessions().inTransaction(session);
        if (alone && mayFail(sent, failure)) {
            return;
        }
        String statement = failure.statement().replaceAll("\\s+", " ").strip();
        String shown =
                statement.length() > LONGEST_STATEMENT ? statement.substring(0, LONGEST_STATEMENT) + "..." : statement;
        throw new ConfigurationException(
                "the %s fails on line %s: %s (SQLSTATE %s); the statement is: %s"
                        .formatted(name, failure.line(), failure.message(), failure.sqlState(), shown),
                e);
    }
}
