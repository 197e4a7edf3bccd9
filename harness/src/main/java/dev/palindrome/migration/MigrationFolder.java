package dev.palindrome.migration;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder as its tool reads it.
 *
 * @param root where it lies
 * @param format the format's name, such as {@code golang-migrate}
 * @param migrations in the order in which the tool applies them
 * @param oddities what is worth a look: gaps, missing downs, names that differ by case only
 * @param bookkeeping how the tool remembers what it has applied
 * @param callbacks what the tool runs around the migrations
 */
public record MigrationFolder(
        Path root,
        String format,
        List<Migration> migrations,
        List<Oddity> oddities,
        Bookkeeping bookkeeping,
        Callbacks callbacks) {

    public MigrationFolder {
        migrations = List.copyOf(migrations);
        oddities = List.copyOf(oddities);
    }

    /** Make a folder of a tool that runs nothing around the migrations. */
    public MigrationFolder(
            Path root, String format, List<Migration> migrations, List<Oddity> oddities, Bookkeeping bookkeeping) {
        this(root, format, migrations, oddities, bookkeeping, Callbacks.NONE);
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
