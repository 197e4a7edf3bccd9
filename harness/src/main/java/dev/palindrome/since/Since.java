package dev.palindrome.since;

import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.Script;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The migrations that are new or changed since a branch left a revision, with what is not committed yet. Immutable.
 *
 * @param migrations those migrations, in the history's order
 * @param notes what to say of it
 */
public record Since(List<Migration> migrations, List<String> notes) {

    private static final int SHOWN = 12;
    private static final int SHORT_HASH = 10;

    public Since {
        migrations = List.copyOf(migrations);
        notes = List.copyOf(notes);
    }

    /**
     * Ask git what a branch adds to a folder.
     *
     * @param shown the folder as the user wrote it
     * @param revision what the branch will be merged into: a branch, a tag, a commit
     * @throws dev.palindrome.failure.ConfigurationException where git cannot tell, with the next step
     */
    public static Since of(MigrationFolder folder, String shown, String revision) {
        Path source = new SourceOf(folder, shown, Path.of("").toAbsolutePath()).path();
        String base = new Revision(source, revision).mergeBase();
        return of(folder, Changes.between(source, base), revision, base);
    }

    private static Since of(MigrationFolder folder, Changes changes, String revision, String base) {
        Set<String> changed = changes.files();
        List<Migration> migrations = folder.migrations().stream()
                .filter(m -> changed.stream().anyMatch(file -> belongs(file, m, folder)))
                .toList();
        List<String> notes = new ArrayList<>();
        notes.add("since %s (%s): %s of %s migrations %s new or changed%s"
                .formatted(
                        revision,
                        base.substring(0, Math.min(SHORT_HASH, base.length())),
                        migrations.isEmpty() ? "none" : migrations.size(),
                        folder.migrations().size(),
                        migrations.size() < 2 ? "is" : "are",
                        migrations.isEmpty() ? ", so there is nothing to verify" : ""));
        add(
                notes,
                "edited, so whoever has applied it already does not get the change: %s",
                changes.edited().stream().filter(file -> ofSome(file, folder)).toList());
        add(
                notes,
                "renamed: %s",
                changes.newNames().entrySet().stream()
                        .filter(e -> ofSome(e.getKey(), folder))
                        .map(e -> "%s, which was %s".formatted(e.getKey(), e.getValue()))
                        .toList());
        add(
                notes,
                "deleted: %s",
                changes.deleted().stream().filter(file -> file.endsWith(".sql")).toList());
        return new Since(migrations, notes);
    }

    private static void add(List<String> notes, String sentence, Collection<String> files) {
        if (!files.isEmpty()) {
            String shown = files.stream().limit(SHOWN).collect(Collectors.joining(", "));
            String all = files.size() <= SHOWN ? shown : "%s and %s more".formatted(shown, files.size() - SHOWN);
            notes.add(sentence.formatted(all));
        }
    }

    private static boolean ofSome(String file, MigrationFolder folder) {
        return folder.migrations().stream().anyMatch(m -> belongs(file, m, folder));
    }

    /** Besides its scripts, a migration owns what stands beside them for it alone: {@code V1__a.sql.conf}, {@code metadata.toml}. */
    private static boolean belongs(String file, Migration migration, MigrationFolder folder) {
        Set<String> scripts = scripts(migration);
        if (scripts.stream().anyMatch(script -> file.equals(script) || file.startsWith(script + "."))) {
            return true;
        }
        String directory = directory(migration.up().file());
        return !directory.isEmpty()
                && directory(file).equals(directory)
                && folder.migrations().stream()
                                .filter(m -> directory(m.up().file()).equals(directory))
                                .count()
                        == 1;
    }

    private static Set<String> scripts(Migration migration) {
        return migration.steps().stream()
                .flatMap(m -> Stream.of(Stream.of(m.up()), m.down().stream(), m.verification().stream()))
                .flatMap(scripts -> scripts)
                .map(Script::file)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String directory(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }
}
