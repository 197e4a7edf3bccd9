package dev.palindrome.migration.flyway;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the name of a file says: its kind, its version, the rest.
 *
 * @param file the file, relative to the folder
 */
record FlywayName(String file, Kind kind, FlywayVersion version, String description) {
    private static final String SUFFIX = ".sql";
    private static final String SEPARATOR = "__";

    private static final Pattern EVENT = Pattern.compile("(before|after)[A-Z].*", Pattern.DOTALL);

    /** The prefixes of files that have a version. */
    enum Kind {
        VERSIONED('V'),
        UNDO('U'),
        BASELINE('B');

        private final char prefix;

        Kind(char prefix) {
            this.prefix = prefix;
        }
    }

    /** Read the name of a file with a version, or nothing where it is none. */
    static Optional<FlywayName> of(String file) {
        var name = stem(file);
        for (var kind : Kind.values()) {
            if (!name.isEmpty() && name.charAt(0) == kind.prefix) {
                int separator = name.indexOf(SEPARATOR);
                var version = separator < 0 ? name.substring(1) : name.substring(1, separator);
                var description = separator < 0 ? "" : name.substring(separator + SEPARATOR.length());
                return FlywayVersion.of(version).map(known -> new FlywayName(file, kind, known, description));
            }
        }
        return Optional.empty();
    }

    static boolean isRepeatable(String file) {
        return stem(file).startsWith("R" + SEPARATOR);
    }

    /** Return whether the name is one that Flyway runs by itself around migrations: beforeMigrate, afterEachMigrate__notify. */
    static boolean isCallback(String file) {
        var name = stem(file);
        return name.startsWith("createSchema") || EVENT.matcher(name).matches();
    }

    /** Return the name without folder and suffix, or nothing where it is no SQL file. */
    private static String stem(String file) {
        var name = file.substring(file.lastIndexOf('/') + 1);
        return name.toLowerCase(Locale.ROOT).endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
    }
}
