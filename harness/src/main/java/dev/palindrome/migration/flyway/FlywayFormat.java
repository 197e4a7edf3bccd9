package dev.palindrome.migration.flyway;

import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.MigrationFormat;
import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Wrapping;
import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.migration.flyway.FlywayName.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads folders of Flyway: {@code V1.2__add_email.sql} beside {@code U1.2__add_email.sql}, in the order of the versions, then {@code
 * R__views.sql}. Flyway without a licence runs no undo files; here the undo of a version is its way back.
 */
public final class FlywayFormat implements MigrationFormat {

    @Override
    public String name() {
        return "flyway";
    }

    @Override
    public String looksLike() {
        return "VVERSION__TITLE.sql beside UVERSION__TITLE.sql";
    }

    @Override
    public boolean recognises(SourceFolder folder) {
        var settings = FlywaySettings.of(folder);
        return folder.files().stream()
                .flatMap(file -> FlywayName.of(file, settings).stream())
                .anyMatch(name -> name.kind() == Kind.VERSIONED || name.kind() == Kind.REPEATABLE);
    }

    @Override
    public MigrationFolder read(SourceFolder folder) {
        var settings = FlywaySettings.of(folder);
        var history = new FlywayHistory(folder, settings);
        var oddities = new ArrayList<>(history.oddities());
        var callbacks = new FlywayCallbacks(
                callbacks(folder, settings, oddities), opening(folder, settings), history.landmarks());
        var migrations = history.migrations();
        if (folder.syntax() == SqlSyntax.POSTGRESQL && settings.locksByTransaction()) {
            warnOfTheLock(migrations, oddities);
        }
        return new MigrationFolder(
                folder.root(),
                name(),
                migrations,
                oddities,
                new FlywayBook(new BookSql(folder.syntax()), settings, history.classes()),
                callbacks,
                settings.effective(folder.variables().given()));
    }

    private static Map<FlywayEvent, List<Script>> callbacks(
            SourceFolder folder, FlywaySettings settings, List<Oddity> oddities) {
        var files = new EnumMap<FlywayEvent, List<String>>(FlywayEvent.class);
        for (var file : folder.allFiles()) {
            FlywayName.stem(file, settings)
                    .flatMap(stem -> FlywayEvent.of(stem, settings.separator()))
                    .ifPresent(event -> files.computeIfAbsent(event, key -> new ArrayList<>())
                            .add(file));
        }
        var idle = files.remove(FlywayEvent.NOT_RUN);
        if (idle != null) {
            oddities.add(new Oddity("callbacks for other events than migrating and undoing are not run", idle));
        }
        var run = files.values().stream().flatMap(List::stream).toList();
        if (!run.isEmpty()) {
            oddities.add(new Oddity("callbacks are run where Flyway runs them on its way from an empty database", run));
        }
        var scripts = new FlywayScripts(folder, settings);
        var byEvent = new EnumMap<FlywayEvent, List<Script>>(FlywayEvent.class);
        files.forEach((event, found) -> byEvent.put(
                event,
                found.stream()
                        .filter(scripts::shallRun)
                        .sorted(Comparator.comparing(
                                file -> FlywayName.stem(file, settings).orElse(file),
                                FlywayEvent.order(settings.separator())))
                        .map(scripts::read)
                        .toList()));
        return byEvent;
    }

    /** The schema that Flyway is told to work in comes first on the path; what stands there already stays. */
    private static List<Script> opening(SourceFolder folder, FlywaySettings settings) {
        var opening = new ArrayList<Script>();
        if (!settings.initSql().isBlank()) {
            opening.add(Script.whole(folder.syntax(), "flyway.initSql", settings.initSql(), 1, Wrapping.AUTOCOMMIT));
        }
        if (folder.syntax() == SqlSyntax.POSTGRESQL && !settings.schema().equals("public")) {
            var path = "select set_config('search_path', '\"%s\", ' || current_setting('search_path'), false)"
                    .formatted(settings.schema().replace("\"", "\"\"").replace("'", "''"));
            opening.add(Script.whole(folder.syntax(), "flyway.defaultSchema", path, 1, Wrapping.AUTOCOMMIT));
        }
        return opening;
    }

    private static void warnOfTheLock(List<Migration> migrations, List<Oddity> oddities) {
        var concurrent = migrations.stream()
                .flatMap(migration -> FlywayFormat.scripts(migration).stream())
                .filter(script -> script.batches().stream().anyMatch(NonTransactional::buildsConcurrently))
                .map(Script::file)
                .distinct()
                .toList();
        if (!concurrent.isEmpty()) {
            oddities.add(new Oddity(
                    "CONCURRENTLY waits for ever behind Flyway's own lock, unless flyway.postgresql.transactional.lock is false",
                    concurrent));
        }
    }

    private static List<Script> scripts(Migration migration) {
        return migration.down().map(down -> List.of(migration.up(), down)).orElse(List.of(migration.up()));
    }
}
