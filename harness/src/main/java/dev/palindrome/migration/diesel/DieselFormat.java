package dev.palindrome.migration.diesel;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.MigrationFormat;
import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Wrapping;
import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.Versions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads folders of Diesel: {@code 2026-01-31-120000_add_email/up.sql} beside {@code down.sql}. Versions are compared as text, without
 * their dashes.
 */
public final class DieselFormat implements MigrationFormat {
    private static final String UP = "/up.sql";
    private static final String DOWN = "/down.sql";
    private static final String METADATA = "/metadata.toml";

    @Override
    public String name() {
        return "diesel";
    }

    @Override
    public String looksLike() {
        return "VERSION_TITLE/up.sql beside VERSION_TITLE/down.sql";
    }

    @Override
    public boolean recognises(SourceFolder folder) {
        return folder.files().stream().anyMatch(file -> file.endsWith(UP));
    }

    @Override
    public MigrationFolder read(SourceFolder folder) {
        var versions = new Versions<String>(folder, name(), Comparator.naturalOrder());
        for (var directory : directories(folder)) {
            versions.add(compared(version(directory)), directory);
        }
        var migrations = versions.inOrder().values().stream()
                .map(directory -> migration(folder, directory))
                .toList();
        return new MigrationFolder(
                folder.root(),
                name(),
                migrations,
                oddities(folder, migrations),
                new DieselBook(new BookSql(folder.syntax())));
    }

    /** Return the version as Diesel compares and records it. */
    static String compared(String version) {
        return version.replace("-", "");
    }

    private static SortedSet<String> directories(SourceFolder folder) {
        var directories = new TreeSet<String>();
        for (var file : folder.files()) {
            int slash = file.indexOf('/');
            if (slash > 0) {
                directories.add(file.substring(0, slash));
            }
        }
        for (var directory : directories) {
            if (!folder.files().contains(directory + UP)) {
                throw new ConfigurationException(
                        "%s has no up.sql, so Diesel refuses all of %s; add one, or move the directory elsewhere"
                                .formatted(folder.where(directory), folder.root()));
            }
        }
        return directories;
    }

    private static Migration migration(SourceFolder folder, String directory) {
        var version = version(directory);
        var description = directory.length() > version.length() ? directory.substring(version.length() + 1) : "";
        var wrapping = wrapping(folder, directory);
        boolean hasDown = folder.files().contains(directory + DOWN);
        return Migration.of(
                folder.syntax(),
                version,
                description,
                Script.whole(folder.syntax(), directory + UP, folder.text(directory + UP), 1, wrapping),
                hasDown
                        ? Script.whole(folder.syntax(), directory + DOWN, folder.text(directory + DOWN), 1, wrapping)
                        : null);
    }

    private static Wrapping wrapping(SourceFolder folder, String directory) {
        boolean wrapped = !folder.files().contains(directory + METADATA)
                || new Metadata(folder.text(directory + METADATA)).runInTransaction();
        return wrapped ? Wrapping.TRANSACTION : Wrapping.AUTOCOMMIT;
    }

    private static String version(String directory) {
        int end = directory.indexOf('_');
        return end < 0 ? directory : directory.substring(0, end);
    }

    private static List<Oddity> oddities(SourceFolder folder, List<Migration> migrations) {
        var oddities = new ArrayList<Oddity>();
        var widths = migrations.stream()
                .map(migration -> compared(migration.id()).length())
                .collect(Collectors.toCollection(TreeSet::new));
        if (widths.size() > 1) {
            oddities.add(new Oddity(
                    "versions are compared as text, but have different widths: %s characters without dashes"
                            .formatted(widths.stream().map(String::valueOf).collect(Collectors.joining(", "))),
                    List.of()));
        }
        var hollow = migrations.stream()
                .map(DieselFormat::scripts)
                .flatMap(Collection::stream)
                .filter(script -> script.text().isEmpty())
                .map(Script::file)
                .toList();
        if (!hollow.isEmpty()) {
            oddities.add(new Oddity("Diesel refuses to run a file of no bytes at all; a comment is enough", hollow));
        }
        return oddities;
    }

    private static List<Script> scripts(Migration migration) {
        return migration.down().map(down -> List.of(migration.up(), down)).orElse(List.of(migration.up()));
    }
}
