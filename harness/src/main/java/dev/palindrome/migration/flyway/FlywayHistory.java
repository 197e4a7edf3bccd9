package dev.palindrome.migration.flyway;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.Versions;
import dev.palindrome.migration.flyway.FlywayCallbacks.Landmarks;
import dev.palindrome.migration.flyway.FlywayName.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts the files of a folder into the order in which Flyway runs them on an empty database. */
final class FlywayHistory {
    private static final String REPEATABLE =
            "it is repeatable: Flyway takes nothing of it back, and runs the file again where its text has changed";
    private static final String BASELINE = "Flyway undoes no baseline";

    private final SourceFolder folder;
    private final FlywayScripts scripts;
    private final Map<String, FlywayName> names = new HashMap<>();
    private final List<Oddity> oddities = new ArrayList<>();
    private final List<Migration> versioned = new ArrayList<>();
    private final List<Migration> repeatable = new ArrayList<>();

    FlywayHistory(SourceFolder folder, FlywaySettings settings) {
        this.folder = folder;
        this.scripts = new FlywayScripts(folder, settings);
        for (var file : folder.allFiles()) {
            FlywayName.of(file, settings)
                    .or(() -> FlywayName.ofProgram(file, settings))
                    .ifPresent(name -> names.put(file, name));
        }
        order();
    }

    List<Migration> migrations() {
        var all = new ArrayList<>(versioned);
        all.addAll(repeatable);
        return all;
    }

    /** Return the names of the migrations that are classes, by their files. */
    Map<String, String> classes() {
        var classes = new TreeMap<String, String>();
        names.keySet()
                .forEach(file -> JavaMigrations.className(folder.root().resolve(file))
                        .ifPresent(name -> classes.put(file, name)));
        return classes;
    }

    List<Oddity> oddities() {
        return oddities;
    }

    Landmarks landmarks() {
        var all = migrations();
        return new Landmarks(
                versioned.isEmpty() ? "" : versioned.get(versioned.size() - 1).id(),
                repeatable.isEmpty() ? "" : repeatable.get(0).id(),
                all.isEmpty() ? "" : all.get(all.size() - 1).id());
    }

    private void order() {
        var ups = versions(Kind.VERSIONED);
        var downs = versions(Kind.UNDO);
        downs.forEach((version, down) -> refuseWithoutUp(down, ups.containsKey(version)));
        baseline(ups);
        ups.forEach((version, up) -> versioned(up, downs.get(version)));
        var byDescription = new Versions<String>(folder, "flyway", Comparator.naturalOrder());
        names.values().stream()
                .filter(name -> name.kind() == Kind.REPEATABLE)
                .sorted(Comparator.comparing(FlywayName::file))
                .forEach(name -> byDescription.add(name.description().replace('_', ' '), name.file()));
        byDescription.inOrder().values().forEach(this::repeatable);
    }

    /** A baseline stands for the versions up to its own: on an empty database Flyway runs it in their place. */
    private void baseline(SortedMap<FlywayVersion, String> ups) {
        var baselines = versions(Kind.BASELINE);
        if (baselines.isEmpty()) {
            return;
        }
        var newest = baselines.lastKey();
        var file = Objects.requireNonNull(baselines.get(newest));
        boolean replaces = ups.isEmpty() || ups.firstKey().compareTo(newest) > 0;
        var idle = new ArrayList<>(baselines.values());
        if (replaces) {
            idle.remove(file);
            var name = Objects.requireNonNull(names.get(file));
            versioned.add(irreversible(newest.text(), name.description(), script(file), BASELINE));
        }
        if (!idle.isEmpty()) {
            oddities.add(new Oddity(
                    "a baseline is not run where the files that it stands for are there, or a newer one", idle));
        }
    }

    private void versioned(String up, @Nullable String down) {
        if (isSwitchedOff(up)) {
            return;
        }
        var name = Objects.requireNonNull(names.get(up));
        versioned.add(Migration.of(
                folder.syntax(),
                name.version().text(),
                name.description(),
                script(up),
                down == null ? null : script(down)));
    }

    /** Whatever Flyway runs again must run again: so it is run twice, as one step. */
    private void repeatable(String file) {
        if (isSwitchedOff(file)) {
            return;
        }
        var id = Objects.requireNonNull(names.get(file)).stem();
        var once = irreversible(id, "", script(file), REPEATABLE);
        repeatable.add(Migration.group(List.of(once, once)));
    }

    private boolean isSwitchedOff(String file) {
        if (scripts.shallRun(file)) {
            return false;
        }
        oddities.add(
                new Oddity("%s is left out: its .conf file says that it shall not run".formatted(file), List.of(file)));
        return true;
    }

    private Script script(String file) {
        return JavaMigrations.isProgram(file) ? Programs.script(file) : scripts.read(file);
    }

    private static Migration irreversible(String id, String description, Script up, String because) {
        return new Migration(id, description, up, null, because);
    }

    private SortedMap<FlywayVersion, String> versions(Kind kind) {
        var versions = new Versions<FlywayVersion>(folder, "flyway", Comparator.naturalOrder());
        for (var file : folder.allFiles()) {
            var name = names.get(file);
            if (name != null && name.kind() == kind) {
                versions.add(name.version(), file);
            }
        }
        return new TreeMap<>(versions.inOrder());
    }

    private void refuseWithoutUp(String down, boolean hasUp) {
        if (!hasUp) {
            throw new ConfigurationException("%s: %s undoes a version that no V file makes; add it, or remove the undo"
                    .formatted(folder.root(), down));
        }
    }
}
