package dev.palindrome.migration.popx;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the name of a file says: {@code 20220513200400000001_add-email.postgres.autocommit.up.sql}.
 *
 * @param file the file, relative to the folder
 * @param dialect the database it is for, or {@link #ALL}
 * @param autocommit whether it asks to be run without a transaction
 */
record PopxName(String file, String version, String title, String dialect, boolean autocommit, boolean isUp) {
    static final String ALL = "all";

    /** Files whose versions begin alike so far are steps of one unit: the seconds of a timestamp. */
    private static final int SHARED = 14;

    private static final Pattern NAME =
            Pattern.compile("([0-9]+)_([^.]+)(?:\\.([a-z0-9]+?))??(\\.autocommit)?\\.(up|down)\\.sql");

    private static final Set<String> DIALECTS = Set.of("postgres", "cockroach", "mysql", "mariadb", "sqlite3");
    private static final Map<String, String> SYNONYMS = Map.of(
            "postgresql",
            "postgres",
            "pg",
            "postgres",
            "cockroachdb",
            "cockroach",
            "crdb",
            "cockroach",
            "sqlite",
            "sqlite3");

    /** Read the name of a file, or nothing where popx takes it for none of its own. */
    static Optional<PopxName> of(String file) {
        var name = NAME.matcher(file.substring(file.lastIndexOf('/') + 1));
        if (!name.matches()) {
            return Optional.empty();
        }
        var suffix = name.group(3);
        var dialect = suffix == null ? ALL : SYNONYMS.getOrDefault(suffix, suffix);
        return Optional.of(new PopxName(
                file,
                name.group(1),
                name.group(2),
                dialect,
                name.group(4) != null,
                name.group(5).equals("up")));
    }

    /** Return whether no other tool that reads pairs would have given the file this name. */
    boolean isUnmistakable() {
        return autocommit || DIALECTS.contains(dialect);
    }

    boolean isFor(String wanted) {
        return dialect.equals(wanted) || dialect.equals(ALL);
    }

    /** Return what the files of one unit have in common. */
    String unit() {
        return version.substring(0, Math.min(SHARED, version.length()));
    }
}
