package dev.palindrome.migration.liquibase;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.SourceFolder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells changelogs from other files by their text alone, so that a folder is recognised where Liquibase is absent. */
final class ChangelogText {
    private static final Pattern XML = Pattern.compile("<(?:[\\w.-]+:)?databaseChangeLog[\\s>/]");
    private static final Pattern YAML = Pattern.compile("(?m)^\\s*\"?databaseChangeLog\"?\\s*:");
    private static final Pattern JSON = Pattern.compile("\"databaseChangeLog\"\\s*:");
    private static final Pattern SQL =
            Pattern.compile("^\\s*--\\s*liquibase\\s+formatted\\s+sql", Pattern.CASE_INSENSITIVE);

    private ChangelogText() {}

    /** Return the folder's changelogs, in the order of their paths. */
    static List<String> in(SourceFolder folder) {
        return folder.files().stream().filter(file -> isChangelog(folder, file)).toList();
    }

    /** Return whether a file is a changelog; one that nobody can read is none. */
    static boolean isChangelog(SourceFolder folder, String file) {
        return marker(file).filter(marker -> holds(folder, file, marker)).isPresent();
    }

    private static Optional<Pattern> marker(String file) {
        var name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".xml")) {
            return Optional.of(XML);
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return Optional.of(YAML);
        }
        if (name.endsWith(".json")) {
            return Optional.of(JSON);
        }
        return name.endsWith(".sql") ? Optional.of(SQL) : Optional.empty();
    }

    private static boolean holds(SourceFolder folder, String file, Pattern marker) {
        try {
            return marker.matcher(folder.text(file)).find();
        } catch (ConfigurationException e) {
            return false;
        }
    }
}
