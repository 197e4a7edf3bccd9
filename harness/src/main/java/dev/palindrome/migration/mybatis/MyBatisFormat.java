package dev.palindrome.migration.mybatis;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.Callbacks;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.MigrationFormat;
import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.Versions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads scripts of MyBatis Migrations: {@code 20260131120000_add_email.sql} with a line {@code -- //@UNDO}, in the folder itself or in
 * {@code scripts}, in the order of the numbers.
 */
public final class MyBatisFormat implements MigrationFormat {
    private static final Pattern NAME = Pattern.compile("(?:scripts/)?([0-9]+)_?([^/]*)\\.sql", Pattern.DOTALL);
    private static final Pattern SPECIAL = Pattern.compile("(?:scripts/)?(bootstrap|onabort)\\.sql");

    @Override
    public String name() {
        return "mybatis";
    }

    @Override
    public String looksLike() {
        return "NUMBER_TITLE.sql with the line '-- //@UNDO'";
    }

    @Override
    public boolean recognises(SourceFolder folder) {
        return folder.files().stream()
                .filter(file -> NAME.matcher(file).matches())
                .anyMatch(file -> holdsUndo(folder, file));
    }

    @Override
    public MigrationFolder read(SourceFolder folder) {
        var settings = new MyBatisSettings(folder);
        var versions = new Versions<BigDecimal>(folder, name(), Comparator.naturalOrder());
        for (var file : folder.files()) {
            id(file).ifPresent(id -> versions.add(new BigDecimal(id), file));
        }
        var migrations = versions.inOrder().values().stream()
                .map(file -> migration(folder, settings, file))
                .toList();
        return new MigrationFolder(
                folder.root(),
                name(),
                migrations,
                oddities(folder, settings),
                new MyBatisBook(new BookSql(folder.syntax()), settings.changelog()),
                beginning(folder, settings),
                settings.told());
    }

    private static Migration migration(SourceFolder folder, MyBatisSettings settings, String file) {
        var scripts = new MyBatisScripts(folder, settings, file);
        var name = NAME.matcher(file);
        if (!name.matches()) {
            throw new IllegalArgumentException(file);
        }
        return Migration.of(
                folder.syntax(),
                name.group(1),
                name.group(2),
                scripts.up(),
                scripts.down().orElse(null));
    }

    private static Optional<String> id(String file) {
        var name = NAME.matcher(file);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    private static List<Oddity> oddities(SourceFolder folder, MyBatisSettings settings) {
        var oddities = new ArrayList<Oddity>();
        for (var file : folder.files()) {
            var special = SPECIAL.matcher(file);
            if (special.matches()) {
                oddities.add(new Oddity(
                        special.group(1).equals("bootstrap")
                                ? file + " is run once on the empty database, before the first migration"
                                : file + " runs behind an up that fails, where MyBatis' own library runs the scripts",
                        List.of(file)));
            }
        }
        if (settings.commitsEachStatement()) {
            oddities.add(new Oddity(
                    "%s says auto_commit=true: MyBatis Migrations 3.5 records a script and then reports a failure, unless the driver lets it commit what is committed"
                            .formatted(MyBatisSettings.ENVIRONMENT),
                    List.of()));
        }
        if (settings.hasHooks()) {
            oddities.add(new Oddity(
                    "%s names hooks, which run where MyBatis' own library runs the scripts"
                            .formatted(MyBatisSettings.ENVIRONMENT),
                    List.of()));
        }
        return oddities;
    }

    private static Callbacks beginning(SourceFolder folder, MyBatisSettings settings) {
        var bootstrap = folder.files().stream()
                .filter(file ->
                        file.endsWith("bootstrap.sql") && SPECIAL.matcher(file).matches())
                .map(file -> new MyBatisScripts(folder, settings, file).up())
                .toList();
        return new Callbacks() {
            @Override
            public List<Script> atStart() {
                return bootstrap;
            }
        };
    }

    private static boolean holdsUndo(SourceFolder folder, String file) {
        try {
            return MyBatisScripts.holdsUndo(folder.text(file));
        } catch (ConfigurationException e) {
            return false; // a file that nobody can read recognises nothing
        }
    }
}
