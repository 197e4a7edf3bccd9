package dev.palindrome.tool;

import dev.palindrome.database.Dialect;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Bookkeeping.LostTransaction;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Callbacks.Around;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Hindrance.Cause;
import dev.palindrome.migration.Script.Wrapping;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The scripts of one step on one connection. Transactions are opened and closed by statements of their own, as tools outside Java do it: the
 * driver then knows nothing of them, and a script that ends them meets what it would meet there.
 */
final class ScriptRun {
    private final MigrationFolder folder;
    private final Dialect dialect;
    private final Connection connection;
    private final boolean mayMissBook;
    private final Journal journal = new Journal();

    private ScriptRun(MigrationFolder folder, Dialect dialect, Connection connection, boolean mayMissBook) {
        this.folder = folder;
        this.dialect = dialect;
        this.connection = connection;
        this.mayMissBook = mayMissBook;
    }

    ScriptRun(MigrationFolder folder, Dialect dialect, Connection connection) {
        this(folder, dialect, connection, false);
    }

    /** Make a run on the way back, which the tool's own table may not outlive. */
    static ScriptRun back(MigrationFolder folder, Dialect dialect, Connection connection) {
        return new ScriptRun(folder, dialect, connection, folder.bookkeeping().mayBeMissing());
    }

    /** Run a script by itself. */
    ToolResult run(Script script) {
        return run(script, Around.NOTHING, Entries.NONE);
    }

    /** Run a script with the entries into the tool's book, and what the tool runs inside the script's transaction. */
    ToolResult run(Script script, Around around, Entries entries) {
        var hindrance = script.hindrance();
        if (hindrance != null) {
            var failure = new SqlFailure(hindrance.sentence(), null, hindrance.statement(), hindrance.line());
            return hindrance.cause() == Cause.THE_TOOL_REFUSES
                    ? new ToolResult.Refused(failure)
                    : new ToolResult.Hindered(failure);
        }
        try {
            inTransaction(entries.before());
            if (script.wrapping() == Wrapping.TRANSACTION) {
                wrapped(script, around, entries.after());
            } else {
                unwrapped(script, around, entries.after());
            }
            return new ToolResult.Applied();
        } catch (Refusal refusal) {
            return new ToolResult.Refused(refusal.failure());
        }
    }

    /**
     * Return what became of each statement where the step ends here.
     *
     * @param all the scripts of the step; those that were not begun were not reached
     */
    List<StatementOutcome> outcomes(List<Script> all) {
        return journal.outcomes(dialect.syntax(), all, dialect.sessions().commitsImplicitly());
    }

    private void unwrapped(Script script, Around around, List<BoundSql> entries) throws Refusal {
        for (var piece : begun(script, around)) {
            for (var batch : piece.batches()) {
                send(piece, batch);
            }
        }
        if (isInTransaction()) {
            throw new Refusal(new TransactionWords(dialect.syntax(), script).leftOpen());
        }
        inTransaction(entries);
    }

    private void wrapped(Script script, Around around, List<BoundSql> entries) throws Refusal {
        command("begin");
        try {
            for (var piece : begun(script, around)) {
                for (var batch : piece.batches()) {
                    beginAnew();
                    send(piece, batch);
                }
            }
            beginAnew();
            if (folder.bookkeeping().joinsScript()) {
                write(entries);
            }
            if (!isInTransaction() && lost() == LostTransaction.FAILS) {
                throw new Refusal(new TransactionWords(dialect.syntax(), script).ended(folder.format()));
            }
            commit();
        } catch (Refusal refusal) {
            rollBack();
            throw refusal;
        }
        if (!folder.bookkeeping().joinsScript()) {
            inTransaction(entries);
        }
    }

    private List<Script> begun(Script script, Around around) {
        var scripts = Stream.of(around.first(), List.of(script), around.last())
                .flatMap(List::stream)
                .toList();
        journal.begun(scripts);
        return scripts;
    }

    private void inTransaction(List<BoundSql> entries) throws Refusal {
        if (entries.isEmpty()) {
            return;
        }
        command("begin");
        write(entries);
        command("commit");
    }

    /** What a driver does that opens a transaction with the next statement; the first batch finds one open. */
    private void beginAnew() throws Refusal {
        if (lost() == LostTransaction.BEGINS_ANEW && !isInTransaction()) {
            command("begin");
        }
    }

    private LostTransaction lost() {
        return folder.bookkeeping().lostTransaction();
    }

    private void send(Script script, Batch batch) throws Refusal {
        var answered = new Answered();
        try {
            dialect.sessions().send(connection, SessionValues.putInto(batch.sql(), connection), answered);
        } catch (SQLException e) {
            var failure = describe(e, batch, answered);
            journal.refused(answered, isStillInTransaction(), failure);
            throw new Refusal(new AsWritten(script).show(failure.in(script.file())));
        }
        journal.ran(answered, answered.open().isEmpty() ? isInTransaction() : answered.isOpen());
    }

    /** Where the server does not point to a statement, its answers tell which one it was. */
    private SqlFailure describe(SQLException e, Batch batch, Answered answered) {
        var failure = dialect.sessions().describe(e, batch);
        return failure.line() > 0
                ? failure
                : answered.refused(dialect.syntax(), batch)
                        .map(statement ->
                                beginningAt(statement.line(), dialect.sessions().describe(e, statement)))
                        .orElse(failure);
    }

    private static SqlFailure beginningAt(int line, SqlFailure failure) {
        return failure.line() > 0
                ? failure
                : new SqlFailure(failure.message(), failure.sqlState(), failure.statement(), line);
    }

    private void write(List<BoundSql> entries) throws Refusal {
        for (var entry : entries) {
            try {
                PlainSql.execute(connection, entry);
            } catch (SQLException e) {
                if (mayMissBook && dialect.sessions().lacksTable(e)) {
                    continue;
                }
                throw new Refusal(ofTheBook(e, entry.sql()));
            }
        }
    }

    private void command(String sql) throws Refusal {
        try {
            PlainSql.execute(connection, sql);
        } catch (SQLException e) {
            throw new Refusal(ofTheBook(e, sql));
        }
    }

    /** What the script left to the end, such as deferred constraints, is judged here. */
    private void commit() throws Refusal {
        try {
            PlainSql.execute(connection, "commit");
            journal.committed();
        } catch (SQLException e) {
            var said = dialect.sessions().describe(e, new Batch("commit", 0));
            throw new Refusal(new SqlFailure("at the commit: " + said.message(), said.sqlState(), "commit", 0));
        }
    }

    private boolean isInTransaction() throws Refusal {
        try {
            return dialect.sessions().inTransaction(connection);
        } catch (SQLException e) {
            throw new Refusal(ofTheBook(e, "is a transaction open?"));
        }
    }

    /** A session that does not even answer this is lost, and its transaction with it. */
    private boolean isStillInTransaction() {
        try {
            return dialect.sessions().inTransaction(connection);
        } catch (SQLException e) {
            return true;
        }
    }

    private SqlFailure ofTheBook(SQLException failure, String sql) {
        var said = dialect.sessions().describe(failure, new Batch(sql, 0));
        var message = "%s could not record it, because its own statement failed: %s"
                .formatted(folder.format(), said.message());
        return new SqlFailure(message, said.sqlState(), sql, 0);
    }

    private void rollBack() {
        try {
            PlainSql.execute(connection, "rollback");
            journal.rolledBack();
        } catch (SQLException e) {
            // The session is beyond help; the caller closes it, and the server rolls back.
        }
    }
}
