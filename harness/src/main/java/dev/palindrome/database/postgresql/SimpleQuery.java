package dev.palindrome.database.postgresql;

import dev.palindrome.database.Sessions.Answers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Field;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.TransactionState;
import org.postgresql.core.Tuple;

/**
 * One text in one message. The driver's own statement forgets what was done before an error, so the answers are counted as they
 * come: one for each statement, with rows or without.
 */
final class SimpleQuery extends ResultHandlerBase {

    private static final int FLAGS =
            QueryExecutor.QUERY_EXECUTE_AS_SIMPLE | QueryExecutor.QUERY_SUPPRESS_BEGIN | QueryExecutor.QUERY_ONESHOT;

    private int done;

    private SimpleQuery() {}

    static void send(Connection connection, String sql, Answers answers) throws SQLException {
        var executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
        var handler = new SimpleQuery();
        try {
            var query = executor.createQuery(sql, false, false).query;
            executor.execute(query, null, handler, 0, 0, FLAGS);
        } catch (SQLException e) {
            handler.tell(answers, handler.done);
            throw e;
        }
        handler.tell(answers, handler.done - 1);
        if (handler.done > 0) {
            answers.done(executor.getTransactionState() != TransactionState.IDLE);
        }
    }

    /** All statements of a message stand in one transaction, if only in the one that the server opens for them. */
    private void tell(Answers answers, int statements) {
        for (int i = 0; i < statements; i++) {
            answers.done(true);
        }
    }

    @Override
    public void handleResultRows(Query from, Field[] fields, List<Tuple> rows, @Nullable ResultCursor cursor) {
        done++;
    }

    @Override
    public void handleCommandStatus(String status, long updateCount, long insertOid) {
        done++;
    }

    @Override
    public void handleWarning(SQLWarning warning) {
        // Notices are no results; a migration may raise thousands.
    }
}
