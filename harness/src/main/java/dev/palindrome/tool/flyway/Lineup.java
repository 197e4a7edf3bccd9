package dev.palindrome.tool.flyway;

import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What Flyway shall not see in one of its runs. It would run repeatable migrations, and the callbacks of the beginning and the end, behind
 * each version; they are written for the newest schema, so each comes where Flyway runs it on its way from an empty database to the end.
 *
 * @param files the files of migrations whose turn has not come, by their names in the folder
 * @param events the names of events whose turn it is not
 * @param altered the file of a repeatable migration that shall seem to have another text than it has, so that the next run runs it again;
 *     empty where there is none
 */
record Lineup(Set<String> files, Set<String> events, String altered) {
    private static final Set<String> AT_START = Set.of("beforeMigrate");
    private static final Set<String> BEHIND_VERSIONS = Set.of("afterVersioned");
    private static final Set<String> BEFORE_REPEATABLES = Set.of("beforeRepeatables");
    private static final Set<String> AT_END =
            Set.of("afterMigrateApplied", "afterMigrate", "afterMigrateOperationFinish");

    Lineup {
        files = Set.copyOf(files);
        events = Set.copyOf(events);
    }

    /** Show no migration, and the callbacks of the beginning. */
    static Lineup beforeAll(MigrationFolder folder) {
        var hidden = new HashSet<>(BEHIND_VERSIONS);
        hidden.addAll(BEFORE_REPEATABLES);
        hidden.addAll(AT_END);
        return new Lineup(namesOf(folder.migrations()), hidden, "");
    }

    /** Show all versions, which a target limits, the repeatable migrations up to this one, and the callbacks whose turn it is. */
    static Lineup of(MigrationFolder folder, Migration migration) {
        var steps = folder.migrations().stream()
                .flatMap(step -> step.steps().stream())
                .toList();
        var versioned = steps.stream().filter(Lineup::isVersioned).toList();
        var repeatable = steps.stream().filter(step -> !isVersioned(step)).toList();
        var events = new HashSet<>(AT_START);
        hideUnless(isLast(migration, versioned), BEHIND_VERSIONS, events);
        hideUnless(!repeatable.isEmpty() && migration.equals(repeatable.get(0)), BEFORE_REPEATABLES, events);
        hideUnless(isLast(migration, steps), AT_END, events);
        var later = repeatable.subList(repeatable.lastIndexOf(migration) + 1, repeatable.size());
        return new Lineup(namesOf(later), events, "");
    }

    Lineup altering(Migration migration) {
        return new Lineup(files, events, migration.up().file());
    }

    boolean shows(String file) {
        return !files.contains(file);
    }

    boolean fires(String event) {
        return !events.contains(event);
    }

    /** The id of a version begins with a digit. */
    static boolean isVersioned(Migration migration) {
        return Character.isDigit(migration.id().charAt(0));
    }

    private static void hideUnless(boolean turn, Set<String> names, Set<String> hidden) {
        if (!turn) {
            hidden.addAll(names);
        }
    }

    private static boolean isLast(Migration migration, List<Migration> all) {
        return !all.isEmpty() && all.get(all.size() - 1).equals(migration);
    }

    private static Set<String> namesOf(List<Migration> migrations) {
        var names = new HashSet<String>();
        for (var migration : migrations) {
            migration.steps().forEach(step -> names.add(step.up().file()));
        }
        return names;
    }
}
