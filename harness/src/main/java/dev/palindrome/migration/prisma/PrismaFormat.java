package dev.palindrome.migration.prisma;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.MigrationFormat;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Wrapping;
import dev.palindrome.migration.SourceFolder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads folders of Prisma Migrate: {@code 20260131120000_add_email/migration.sql}, in the order of the directories' names. A {@code
 * down.sql} beside it, which Prisma itself knows nothing of, is the way back.
 */
public final class PrismaFormat implements MigrationFormat {
    private static final String UP = "/migration.sql";
    private static final String DOWN = "/down.sql";
    private static final String LOCK = "migration_lock.toml";
    private static final Pattern PROVIDER = Pattern.compile("(?m)^\\s*provider\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern NUMBERED = Pattern.compile("([0-9]+)_?(.*)", Pattern.DOTALL);

    @Override
    public String name() {
        return "prisma";
    }

    @Override
    public String looksLike() {
        return "NUMBER_TITLE/migration.sql beside migration_lock.toml";
    }

    @Override
    public boolean recognises(SourceFolder folder) {
        return folder.files().stream().anyMatch(file -> file.endsWith(UP));
    }

    @Override
    public Optional<String> evidence(SourceFolder folder) {
        return folder.holds(LOCK) ? Optional.of("it holds " + LOCK) : Optional.empty();
    }

    @Override
    public MigrationFolder read(SourceFolder folder) {
        refuseOtherDatabases(folder);
        var directories = new TreeSet<String>();
        for (var file : folder.files()) {
            int slash = file.indexOf('/');
            if (slash > 0) {
                directories.add(file.substring(0, slash));
            }
        }
        var migrations = directories.stream()
                .map(directory -> migration(folder, directory))
                .toList();
        return new MigrationFolder(
                folder.root(), name(), migrations, List.of(), new PrismaBook(new BookSql(folder.syntax())));
    }

    private static Migration migration(SourceFolder folder, String directory) {
        if (!folder.holds(directory + UP)) {
            throw new ConfigurationException(
                    "%s has no migration.sql, so Prisma refuses all of %s; restore the file, or remove the directory"
                            .formatted(folder.where(directory), folder.root()));
        }
        var name = NUMBERED.matcher(directory);
        boolean isNumbered = name.matches();
        var down = folder.holds(directory + DOWN) ? script(folder, directory + DOWN) : null;
        return Migration.of(
                folder.syntax(),
                isNumbered ? name.group(1) : directory,
                isNumbered ? name.group(2) : "",
                script(folder, directory + UP),
                down);
    }

    private static Script script(SourceFolder folder, String file) {
        return Script.whole(folder.syntax(), file, folder.text(file), 1, Wrapping.AUTOCOMMIT);
    }

    private static void refuseOtherDatabases(SourceFolder folder) {
        if (!folder.holds(LOCK)) {
            return;
        }
        var provider = PROVIDER.matcher(folder.text(LOCK));
        if (provider.find() && !providers(folder).contains(provider.group(1))) {
            throw new ConfigurationException(
                    "%s says that these migrations are for %s, and they are to run on %s, which Prisma refuses; name that database"
                            .formatted(folder.where(LOCK), provider.group(1), folder.engine()));
        }
    }

    private static Set<String> providers(SourceFolder folder) {
        return switch (folder.syntax()) {
            case POSTGRESQL -> Set.of("postgresql", "postgres");
            case MYSQL -> Set.of("mysql");
            case SQLITE -> Set.of("sqlite");
        };
    }
}
