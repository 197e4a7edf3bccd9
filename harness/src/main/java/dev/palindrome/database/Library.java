package dev.palindrome.database;

import java.util.stream.Stream;

/**
 * A library that users add when they want a provider.
 *
 * @param type the class by which it is recognised
 * @param name what people call it
 * @param artifact its coordinates
 */
public record Library(String type, String name, String artifact) {

    /** The driver that every provider of PostgreSQL needs. */
    public static final Library POSTGRESQL_DRIVER =
            new Library("org.postgresql.Driver", "the PostgreSQL driver", "org.postgresql:postgresql:42.7.14");

    /** Return the first library that is missing and how to get it, as a clause; empty where none is. */
    public static String missing(Library... needed) {
        return Stream.of(needed)
                .filter(Library::isMissing)
                .findFirst()
                .map(library -> "%s is not on the class path: add the dependency %s (scope test)"
                        .formatted(library.name(), library.artifact()))
                .orElse("");
    }

    private boolean isMissing() {
        try {
            Class.forName(type, false, Library.class.getClassLoader());
            return false;
        } catch (ClassNotFoundException | LinkageError e) {
            return true;
        }
    }
}
