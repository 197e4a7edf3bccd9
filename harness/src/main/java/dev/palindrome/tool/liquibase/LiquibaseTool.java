package dev.palindrome.tool.liquibase;

import dev.palindrome.database.Dialect;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.liquibase.Changelog;
import dev.palindrome.migration.liquibase.LiquibaseSettings;
import dev.palindrome.migration.liquibase.Reasons;
import dev.palindrome.migration.liquibase.Seclusion;
import dev.palindrome.tool.ToolResult;
import dev.palindrome.tool.Workplace;
import dev.palindrome.tool.library.LibraryStep;
import dev.palindrome.tool.library.LibraryTool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import liquibase.changelog.ChangeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lets Liquibase run one changeset at a time: its lock, its validation, its preconditions, its table. Each step has a session of its
 * own, as each run of Liquibase has. Not safe for use by several threads.
 */
final class LiquibaseTool extends LibraryTool {
    private final MigrationFolder folder;
    private final Dialect dialect;
    private final LiquibaseSettings settings;
    private final Seclusion seclusion = new Seclusion();
    private @Nullable Changelog changelog;

    LiquibaseTool(MigrationFolder folder, Dialect dialect) {
        super(folder, dialect);
        this.folder = folder;
        this.dialect = dialect;
        this.settings = new LiquibaseSettings(folder.settings());
    }

    @Override
    public void initialise(Connection connection) throws SQLException {
        try {
            seclusion.call(() -> {
                try (var session = LiquibaseSession.lent(connection, settings)) {
                    session.makeTables();
                    session.validate(changelog(session));
                }
                return true;
            });
        } catch (SQLException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ConfigurationException(
                    "Liquibase refuses the changelogs in %s: %s".formatted(folder.root(), Reasons.of(e)), e);
        }
    }

    @Override
    public ToolResult up(Workplace workplace, Migration migration) throws SQLException {
        var told = new ArrayList<String>();
        for (var step : migration.steps()) {
            var result = run(workplace, step, step.up(), LiquibaseTool::update);
            if (!(result instanceof ToolResult.Applied applied)) {
                return result;
            }
            if (applied.idle() != null) {
                told.add(applied.idle());
            }
        }
        return told.isEmpty() ? new ToolResult.Applied() : new ToolResult.Applied(String.join("; ", told));
    }

    /** What Liquibase runs again and again must be able to run again: it is run twice, as one step. */
    private static ToolResult update(LiquibaseSession session, Changelog log, ChangeSet changeSet, Witness witness)
            throws Exception {
        var idle = session.update(log, changeSet, witness);
        if (idle == null && (changeSet.isAlwaysRun() || changeSet.isRunOnChange())) {
            try {
                session.update(log, changeSet, witness);
            } catch (Exception e) {
                throw new SecondRun(e);
            }
        }
        return new ToolResult.Applied(idle);
    }

    @Override
    public ToolResult down(Workplace workplace, Migration migration) throws SQLException {
        var steps = migration.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            var script = steps.get(i).down();
            if (script.isPresent()) {
                var result = run(workplace, steps.get(i), script.get(), LiquibaseTool::rollback);
                if (!(result instanceof ToolResult.Applied)) {
                    return result;
                }
            }
        }
        return new ToolResult.Applied();
    }

    private static ToolResult rollback(LiquibaseSession session, Changelog log, ChangeSet changeSet, Witness witness)
            throws Exception {
        session.rollback(log, changeSet, witness);
        return new ToolResult.Applied();
    }

    private ToolResult run(Workplace workplace, Migration step, Script script, Work work) throws SQLException {
        var library = new LibraryStep(dialect, folder.bookkeeping());
        return library.run(workplace, List.of(script), overhearing -> {
            var connection = overhearing.connect();
            var witness = new Witness(overhearing, script.file());
            try {
                return seclusion.call(() -> run(connection, step, witness, work));
            } catch (Exception e) {
                return new ToolResult.Refused(new Failures(dialect, script).of(e));
            }
        });
    }

    private ToolResult run(Connection connection, Migration step, Witness witness, Work work) throws Exception {
        try (var session = LiquibaseSession.own(connection, settings)) {
            var log = changelog(session);
            return session.locked(() -> {
                session.validate(log);
                return work.run(session, log, changeSet(log, step), witness);
            });
        }
    }

    @Override
    public void force(Connection connection, Migration migration) throws SQLException {
        write(connection, migration, LiquibaseSession::remember);
    }

    @Override
    public void forget(Connection connection, Migration migration) throws SQLException {
        write(connection, migration, LiquibaseSession::forget);
    }

    private void write(Connection connection, Migration migration, Entry entry) throws SQLException {
        try {
            seclusion.call(() -> {
                try (var session = LiquibaseSession.lent(connection, settings)) {
                    var log = changelog(session);
                    for (var step : migration.steps()) {
                        entry.write(session, changeSet(log, step));
                    }
                }
                return true;
            });
        } catch (SQLException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new SQLException(Reasons.of(e), e);
        }
    }

    /** It is read once: what it says depends on the product, and no step changes that. */
    private Changelog changelog(LiquibaseSession session) throws Exception {
        if (changelog == null) {
            changelog = Changelog.read(settings, session.database());
        }
        return changelog;
    }

    private static ChangeSet changeSet(Changelog log, Migration step) {
        var changeSet = log.running().get(step.id());
        if (changeSet == null) {
            throw new HarnessException(
                    "Liquibase does not run %s on this server, although it would on the product in general; its dbms or a property must ask for more"
                            .formatted(step.name()));
        }
        return changeSet;
    }

    @FunctionalInterface
    private interface Work {
        ToolResult run(LiquibaseSession session, Changelog log, ChangeSet changeSet, Witness witness) throws Exception;
    }

    @FunctionalInterface
    private interface Entry {
        void write(LiquibaseSession session, ChangeSet changeSet) throws Exception;
    }
}
