package dev.palindrome.migration.sqlx;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.SourceFolder;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a file, as sqlx takes it apart: {@code VERSION_DESCRIPTION.up.sql}, {@code .down.sql} or plain {@code .sql}.
 *
 * @param id the version as it is written
 */
record SqlxName(String file, String id, long version, String description, Kind kind) {
    private static final Pattern NAME = Pattern.compile("([^_]*)_(.*)\\.sql", Pattern.DOTALL);

    /** What a file is for. */
    enum Kind {
        UP,
        DOWN,
        /** The way forward of a migration that has no way back. */
        SIMPLE
    }

    /**
     * Return what the name says, or nothing where sqlx passes over the file.
     *
     * @throws ConfigurationException where sqlx stops at the name
     */
    static Optional<SqlxName> of(SourceFolder folder, String file) {
        var name = NAME.matcher(file);
        if (file.indexOf('/') >= 0 || !name.matches()) {
            return Optional.empty();
        }
        var title = name.group(2);
        var kind = title.endsWith(".up") ? Kind.UP : title.endsWith(".down") ? Kind.DOWN : Kind.SIMPLE;
        var description = kind == Kind.SIMPLE ? title : title.substring(0, title.lastIndexOf('.'));
        try {
            return Optional.of(new SqlxName(file, name.group(1), Long.parseLong(name.group(1)), description, kind));
        } catch (NumberFormatException e) {
            throw new ConfigurationException(
                    "%s: sqlx wants a number of at most 64 bits before the first underscore of every .sql file; rename it, or move it elsewhere"
                            .formatted(folder.where(file)),
                    e);
        }
    }

    /** Return whether sqlx would read the file; never throws. */
    static boolean fits(SourceFolder folder, String file) {
        try {
            return of(folder, file).isPresent();
        } catch (ConfigurationException e) {
            return false;
        }
    }
}
