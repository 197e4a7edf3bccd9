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
 */
public record MigrationFolder(
        Path root, String format, List<Migration> migrations, List<Oddity> oddities, Bookkeeping bookkeeping) {

    public MigrationFolder {
        migrations = List.copyOf(migrations);
        oddities = List.copyOf(oddities);
    }

    /** Return the migration that the tool applies before this one, or nothing where it is the first. */
    public Optional<Migration> previous(Migration migration) {
        int at = migrations.indexOf(migration);
        if (at < 0) {
            throw new IllegalArgumentException("%s is no migration of %s".formatted(migration.name(), root));
        }
        return at == 0 ? Optional.empty() : Optional.of(migrations.get(at - 1));
    }
}
