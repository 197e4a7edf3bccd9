package dev.palindrome.migration.flyway;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.MigrationFormat;
import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.Versions;
import dev.palindrome.migration.flyway.FlywayName.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads folders of Flyway: {@code V1.2__add_email.sql} beside {@code U1.2__add_email.sql}, in the order of the versions. Flyway without
 * a licence runs no undo files; here the undo of a version is its way back.
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
        return folder.files().stream()
                .flatMap(file -> FlywayName.of(file).stream())
                .anyMatch(name -> name.kind() == Kind.VERSIONED);
    }

    @Override
    public MigrationFolder read(SourceFolder folder) {
        var names = new HashMap<String, FlywayName>();
        folder.files().forEach(file -> FlywayName.of(file).ifPresent(name -> names.put(file, name)));
        var ups = versions(folder, names, Kind.VERSIONED);
        var downs = versions(folder, names, Kind.UNDO);
        downs.forEach((version, down) -> refuseWithoutUp(folder, down, ups.containsKey(version)));
        var scripts = new FlywayScripts(folder);
        var migrations = ups.entrySet().stream()
                .map(up -> migration(scripts, Objects.requireNonNull(names.get(up.getValue())), downs.get(up.getKey())))
                .toList();
        return new MigrationFolder(
                folder.root(), name(), migrations, oddities(folder, names, migrations), new FlywayBook());
    }

    private Map<FlywayVersion, String> versions(SourceFolder folder, Map<String, FlywayName> names, Kind kind) {
        var versions = new Versions<FlywayVersion>(folder, name(), Comparator.naturalOrder());
        for (var file : folder.files()) {
            var name = names.get(file);
            if (name != null && name.kind() == kind) {
                versions.add(name.version(), file);
            }
        }
        return versions.inOrder();
    }

    private static void refuseWithoutUp(SourceFolder folder, String down, boolean hasUp) {
        if (!hasUp) {
            throw new ConfigurationException("%s: %s undoes a version that no V file makes; add it, or remove the undo"
                    .formatted(folder.root(), down));
        }
    }

    private static List<Oddity> oddities(
            SourceFolder folder, Map<String, FlywayName> names, List<Migration> migrations) {
        var oddities = new ArrayList<Oddity>();
        add(oddities, folder, FlywayName::isRepeatable, "repeatable migrations are not run yet");
        add(oddities, folder, FlywayName::isCallback, "callbacks are not run yet");
        add(oddities, folder, file -> isBaseline(names, file), "baseline migrations are not run yet: the V files are");
        var concurrent = migrations.stream()
                .flatMap(migration -> FlywayFormat.scripts(migration).stream())
                .filter(script -> script.batches().stream().anyMatch(NonTransactional::buildsConcurrently))
                .map(Script::file)
                .toList();
        if (!concurrent.isEmpty()) {
            oddities.add(new Oddity(
                    "CONCURRENTLY waits for ever behind Flyway's own lock, unless flyway.postgresql.transactional.lock is false",
                    concurrent));
        }
        return oddities;
    }

    private static boolean isBaseline(Map<String, FlywayName> names, String file) {
        var name = names.get(file);
        return name != null && name.kind() == Kind.BASELINE;
    }

    private static void add(List<Oddity> oddities, SourceFolder folder, Predicate<String> which, String sentence) {
        var files = folder.files().stream().filter(which).toList();
        if (!files.isEmpty()) {
            oddities.add(new Oddity(sentence, files));
        }
    }

    private static List<Script> scripts(Migration migration) {
        return migration.down().map(down -> List.of(migration.up(), down)).orElse(List.of(migration.up()));
    }

    private static Migration migration(FlywayScripts scripts, FlywayName up, @Nullable String down) {
        return Migration.of(
                up.version().text(),
                up.description(),
                scripts.read(up.file()),
                down == null ? null : scripts.read(down));
    }
}
