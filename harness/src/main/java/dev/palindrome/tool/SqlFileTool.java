package dev.palindrome.tool;

import dev.palindrome.database.Dialect;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL files as the tool does that owns the folder: it sends what that tool would send, in its transactions, and writes its book.
 * Of a group each member runs for itself, and the first that is refused ends the step. Safe for use by several threads, each with a
 * connection of its own.
 */
public final class SqlFileTool implements MigrationTool {
    private final MigrationFolder folder;
    private final Dialect dialect;

    /** Make a tool for the folder, on databases of the dialect's product. */
    public SqlFileTool(MigrationFolder folder, Dialect dialect) {
        this.folder = folder;
        this.dialect = dialect;
    }

    @Override
    public void initialise(Connection connection) throws SQLException {
        for (var sql : folder.bookkeeping().create()) {
            PlainSql.execute(connection, sql);
        }
        for (var script : folder.callbacks().atStart()) {
            if (new ScriptRun(folder, dialect, connection).run(script) instanceof ToolResult.Refused refused) {
                throw notStarted(script, refused.failure());
            }
        }
    }

    @Override
    public ToolResult up(Workplace workplace, Migration migration) throws SQLException {
        try (Connection connection = workplace.connect()) {
            return up(connection, migration);
        }
    }

    private ToolResult up(Connection connection, Migration migration) {
        var steps = migration.steps();
        var book = folder.bookkeeping();
        var run = new ScriptRun(folder, dialect, connection);
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var previous = previous(migration, i);
            var entries = new Entries(book.beforeUp(step, previous), book.afterUp(step, previous));
            var result = new StepRun(run)
                    .run(step.up(), migration.up().file(), folder.callbacks().up(step), entries);
            if (!(result instanceof ToolResult.Applied)) {
                return told(again(result, steps, i), run, steps.stream().map(Migration::up));
            }
        }
        return new ToolResult.Applied();
    }

    @Override
    public ToolResult down(Workplace workplace, Migration migration) throws SQLException {
        try (Connection connection = workplace.connect()) {
            return down(connection, migration);
        }
    }

    private ToolResult down(Connection connection, Migration migration) {
        var script =
                migration.down().orElseThrow(() -> new IllegalArgumentException(migration.name() + " has no down"));
        var steps = migration.steps();
        var book = folder.bookkeeping();
        var run = ScriptRun.back(folder, dialect, connection);
        for (int i = steps.size() - 1; i >= 0; i--) {
            var step = steps.get(i);
            var previous = previous(migration, i);
            var entries = new Entries(book.beforeDown(step, previous), book.afterDown(step, previous));
            var down = step.down().orElseGet(() -> nothing(script));
            var result =
                    new StepRun(run).run(down, script.file(), folder.callbacks().down(step), entries);
            if (!(result instanceof ToolResult.Applied)) {
                return told(result, run, script.pieces().stream());
            }
        }
        return new ToolResult.Applied();
    }

    @Override
    public Optional<OneTransaction> downInOneTransaction(Migration migration) {
        return OneTransaction.down(folder, dialect, migration);
    }

    @Override
    public ToolResult verify(Workplace workplace, Migration migration) throws SQLException {
        try (Connection connection = workplace.connect()) {
            return verify(connection, migration);
        }
    }

    private ToolResult verify(Connection connection, Migration migration) {
        var script = migration
                .verification()
                .orElseThrow(() -> new IllegalArgumentException(migration.name() + " has nothing that verifies it"));
        for (var piece : script.pieces()) {
            var result = new ScriptRun(folder, dialect, connection).run(piece);
            if (result instanceof ToolResult.Refused refused) {
                return new ToolResult.Refused(notVerified(piece, refused.failure()));
            }
            if (!(result instanceof ToolResult.Applied)) {
                return result;
            }
        }
        return new ToolResult.Applied();
    }

    /** The line is left out: it is not one of the up. */
    private static SqlFailure notVerified(Script script, SqlFailure said) {
        var message = "%s does not find what the up should have done: %s".formatted(script.file(), said.message());
        return new SqlFailure(message, said.sqlState(), said.statement(), 0);
    }

    @Override
    public void force(Connection connection, Migration migration) throws SQLException {
        if (folder.bookkeeping().mayBeMissing() && isBookMissing(connection)) {
            for (var sql : folder.bookkeeping().createAnyway()) {
                PlainSql.execute(connection, sql);
            }
        }
        var steps = migration.steps();
        for (int i = 0; i < steps.size(); i++) {
            for (var sql : folder.bookkeeping().afterUp(steps.get(i), previous(migration, i))) {
                PlainSql.execute(connection, sql);
            }
        }
    }

    @Override
    public void forget(Connection connection, Migration migration) throws SQLException {
        var steps = migration.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            for (var sql : folder.bookkeeping().afterDown(steps.get(i), previous(migration, i))) {
                PlainSql.execute(connection, sql);
            }
        }
    }

    @Override
    public List<String> state(Connection connection) throws SQLException {
        try {
            return PlainSql.column(connection, folder.bookkeeping().state());
        } catch (SQLException e) {
            if (dialect.sessions().isLost(e)) {
                throw e;
            }
            if (folder.bookkeeping().mayBeMissing() && dialect.sessions().lacksTable(e)) {
                return List.of();
            }
            return List.of("the book of %s cannot be read: %s".formatted(folder.format(), e.getMessage()));
        }
    }

    private boolean isBookMissing(Connection connection) throws SQLException {
        try {
            PlainSql.column(connection, folder.bookkeeping().state());
            return false;
        } catch (SQLException e) {
            if (dialect.sessions().lacksTable(e)) {
                return true;
            }
            throw e;
        }
    }

    private @Nullable Migration previous(Migration migration, int step) {
        return step == 0
                ? folder.previous(migration).orElse(null)
                : migration.steps().get(step - 1);
    }

    /** Some tools run a file again by and by; what cannot run twice fails then. */
    private static ToolResult again(ToolResult result, List<Migration> steps, int step) {
        boolean isAgain = step > 0
                && steps.get(step).up().file().equals(steps.get(step - 1).up().file());
        return isAgain && result instanceof ToolResult.Refused refused
                ? new ToolResult.Refused(refused.failure()
                        .saying("run a second time: " + refused.failure().message()))
                : result;
    }

    private static ToolResult told(ToolResult result, ScriptRun run, Stream<Script> all) {
        return result instanceof ToolResult.Refused refused
                ? new ToolResult.Refused(refused.failure(), run.outcomes(all.toList()))
                : result;
    }

    /** Without it nothing of the history could run, here or anywhere. */
    private static ConfigurationException notStarted(Script script, SqlFailure failure) {
        return new ConfigurationException(
                "%s fails on line %s before the first migration: %s (SQLSTATE %s); give what it needs with --before"
                        .formatted(script.file(), failure.line(), failure.message(), failure.sqlState()));
    }

    /** What a member without a down is to the tool. */
    private static Script nothing(Script group) {
        return new Script(group.file(), "", List.of(), group.wrapping());
    }
}
