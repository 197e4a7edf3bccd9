package dev.palindrome.tool.flyway;

import dev.palindrome.database.Dialect;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.Script;
import dev.palindrome.tool.ToolResult;
import dev.palindrome.tool.Workplace;
import dev.palindrome.tool.library.LibraryStep;
import dev.palindrome.tool.library.LibraryStep.Task;
import dev.palindrome.tool.library.LibraryTool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;

/**
 * Lets Flyway run the ups, one version at a time. Downs are Palindrome's: the free edition has none, so the {@code U} file is sent as
 * Flyway sends files, and the row of the version is deleted, whereupon Flyway counts it as pending. Safe for use by several threads,
 * each with a database of its own.
 */
final class FlywayTool extends LibraryTool {
    /** Flyway's codes are an enum in some versions and not in others. */
    private static final String NOT_EMPTY = "NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE";

    private final MigrationFolder folder;
    private final FlywayFiles files;
    private final FlywayRun run;
    private final LibraryStep step;

    FlywayTool(MigrationFolder folder, Dialect dialect, String version) {
        super(folder, dialect);
        this.folder = folder;
        this.files = FlywayFiles.of(folder);
        this.step = new LibraryStep(dialect, folder.bookkeeping());
        this.run =
                new FlywayRun(new FlywaySetup(folder, dialect, version), files, new Refusals(dialect, files), version);
    }

    /** What is there before the first migration came by other means, so Flyway would not begin; with its table it does. */
    @Override
    public void initialise(Workplace workplace) throws SQLException {
        var result = step.run(workplace, folder.callbacks().atStart(), sessions -> {
            try {
                return run.begin(sessions.dataSource(), Lineup.beforeAll(folder));
            } catch (FlywayException e) {
                if (!NOT_EMPTY.equals(String.valueOf(e.getErrorCode()))) {
                    throw e;
                }
                createTable(workplace);
                return run.begin(sessions.dataSource(), Lineup.beforeAll(folder));
            }
        });
        if (result instanceof ToolResult.Refused refused) {
            throw notStarted(refused.failure());
        }
    }

    private void createTable(Workplace workplace) throws SQLException {
        try (var session = workplace.connect();
                var statement = session.createStatement()) {
            for (var sql : folder.bookkeeping().create()) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public ToolResult up(Workplace workplace, Migration migration) throws SQLException {
        var steps = migration.steps();
        for (int i = 0; i < steps.size(); i++) {
            var lineup = Lineup.of(folder, steps.get(i));
            boolean comesAgain = isSame(steps, i, i + 1);
            var result = run(workplace, steps.get(i), comesAgain ? lineup.altering(steps.get(i)) : lineup);
            if (!(result instanceof ToolResult.Applied)) {
                return isSame(steps, i, i - 1) ? again(result) : result;
            }
        }
        return new ToolResult.Applied();
    }

    private ToolResult run(Workplace workplace, Migration migration, Lineup lineup) throws SQLException {
        Task task = sessions -> run.up(sessions.dataSource(), migration, lineup);
        return step.run(workplace, scripts(migration), task);
    }

    /** What Flyway sends of itself, such as its initSql, stands in no file. */
    private List<Script> scripts(Migration migration) {
        var around = folder.callbacks().up(migration);
        return Stream.of(around.before(), around.first(), List.of(migration.up()), around.last(), around.after())
                .flatMap(List::stream)
                .filter(script -> files.holds(script.file()))
                .toList();
    }

    private static boolean isSame(List<Migration> steps, int one, int other) {
        return other >= 0
                && other < steps.size()
                && steps.get(one).up().file().equals(steps.get(other).up().file());
    }

    private static ToolResult again(ToolResult result) {
        if (!(result instanceof ToolResult.Refused refused)) {
            return result;
        }
        var failure = refused.failure();
        return new ToolResult.Refused(failure.saying("run a second time: " + failure.message()), refused.statements());
    }

    @Override
    public ToolResult down(Workplace workplace, Migration migration) throws SQLException {
        return ours.down(workplace, migration);
    }

    /** Its own repair would also count as deleted what it is not shown. */
    @Override
    public void repair(Connection connection, Migration migration) throws SQLException {
        ours.forget(connection, migration);
    }

    /** Without it nothing of the history could run, here or anywhere. */
    private static ConfigurationException notStarted(SqlFailure failure) {
        return new ConfigurationException(
                "%s fails on line %s before the first migration: %s (SQLSTATE %s); give what it needs with --before"
                        .formatted(
                                failure.file() == null ? "Flyway" : failure.file(),
                                failure.line(),
                                failure.message(),
                                failure.sqlState()));
    }
}
