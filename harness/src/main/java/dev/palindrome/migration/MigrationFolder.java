package dev.palindrome.migration;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A folder as its tool reads it.
 *
 * @param root where it lies
 * @param format the format's name, such as {@code golang-migrate}
 * @param migrations in the order in which the tool applies them
 * @param oddities what is worth a look: gaps, missing downs, names that differ by case only
 * @param bookkeeping how the tool remembers what it has applied
 * @param callbacks what the tool runs around the migrations
 * @param settings what the tool was told, by its own names, as in {@code flyway.placeholders.schema}; no secrets; ordered by name
 */
public record MigrationFolder(
        Path root,
        String format,
        List<Migration> migrations,
        List<Oddity> oddities,
        Bookkeeping bookkeeping,
        Callbacks callbacks,
        Map<String, String> settings) {

    public MigrationFolder {
        migrations = List.copyOf(migrations);
        oddities = List.copyOf(oddities);
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /** Make a folder whose tool was told nothing. */
    public MigrationFolder(
            Path root,
            String format,
            List<Migration> migrations,
            List<Oddity> oddities,
            Bookkeeping bookkeeping,
            Callbacks callbacks) {
        this(root, format, migrations, oddities, bookkeeping, callbacks, Map.of());
    }

    /** Make a folder of a tool that runs nothing around the migrations. */
    public MigrationFolder(
            Path root, String format, List<Migration> migrations, List<Oddity> oddities, Bookkeeping bookkeeping) {
        this(root, format, migrations, oddities, bookkeeping, Callbacks.NONE);
    }

    /** Return the same folder with other migrations and oddities. */
    MigrationFolder with(List<Migration> others, List<Oddity> told) {
        return new MigrationFolder(root, format, others, told, bookkeeping, callbacks, settings);
    }

    /** Return what the tool applies before this migration, or nothing where it is the first; of a group its last member. */
    public Optional<Migration> previous(Migration migration) {
        int at = migrations.indexOf(migration);
        if (at < 0) {
            throw new IllegalArgumentException("%s is no migration of %s".formatted(migration.name(), root));
        }
        if (at == 0) {
            return Optional.empty();
        }
        var steps = migrations.get(at - 1).steps();
        return Optional.of(steps.get(steps.size() - 1));
    }
}
