package dev.palindrome.tool.flyway;

import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Migration;
import dev.palindrome.tool.ToolResult;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Runs Flyway, and looks whether it did what it was asked for. */
final class FlywayRun {
    private final FlywaySetup setup;
    private final FlywayFiles files;
    private final Refusals refusals;
    private final String version;

    FlywayRun(FlywaySetup setup, FlywayFiles files, Refusals refusals, String version) {
        this.setup = setup;
        this.files = files;
        this.refusals = refusals;
        this.version = version;
    }

    /** Make the table, and run what comes before all migrations. */
    ToolResult begin(DataSource database, Lineup lineup) {
        configured(database, lineup).load().migrate();
        return new ToolResult.Applied();
    }

    /** Run one migration, and nothing else. */
    ToolResult up(DataSource database, Migration migration, Lineup lineup) {
        if (!setup.programs().canRun(migration.up())) {
            return notFound(migration.up().file());
        }
        var configuration = configured(database, lineup);
        if (Lineup.isVersioned(migration)) {
            configuration.target(MigrationVersion.fromVersion(migration.id()));
        }
        try {
            int executed = configuration.load().migrate().migrationsExecuted;
            return executed == 1 ? new ToolResult.Applied() : other(executed, configuration, migration);
        } catch (FlywayException e) {
            return refusals.of(e, migration.up());
        }
    }

    private ToolResult notFound(String file) {
        return new ToolResult.Hindered(new SqlFailure(
                "%s is a program, and Flyway %s finds no class of it on the class path".formatted(file, version),
                null,
                file,
                1));
    }

    private FluentConfiguration configured(DataSource database, Lineup lineup) {
        return setup.configuration(lineup)
                .dataSource(database)
                .resourceProvider(files.shown(lineup))
                .javaMigrationClassProvider(() -> setup.programs().classes(lineup));
    }

    /** Whoever asks for one migration and gets none, or several, has not seen what it does. */
    private ToolResult other(int executed, FluentConfiguration configuration, Migration migration) {
        var file = migration.up().file();
        if (executed > 1) {
            return new ToolResult.Refused(new SqlFailure(
                    "Flyway %s ran %s migrations where %s alone was its turn".formatted(version, executed, file),
                    null,
                    "",
                    0));
        }
        return new ToolResult.Refused(new SqlFailure(
                "Flyway %s does not run %s: %s".formatted(version, file, state(configuration, migration)),
                null,
                "",
                0));
    }

    private static String state(FluentConfiguration configuration, Migration migration) {
        for (var info : configuration.load().info().all()) {
            if (isOf(info, migration)) {
                return "to its info it is \"%s\"".formatted(info.getState().getDisplayName());
            }
        }
        return "its info does not know it";
    }

    private static boolean isOf(MigrationInfo info, Migration migration) {
        return info.getVersion() != null
                && Lineup.isVersioned(migration)
                && info.getVersion().equals(MigrationVersion.fromVersion(migration.id()));
    }
}
