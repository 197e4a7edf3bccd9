package dev.palindrome.database.container;

import java.util.Map;
import java.util.TreeMap;

/** The libraries that users add when they want this provider. */
final class Requirements {

    private static final Map<String, String> LIBRARIES = new TreeMap<>(Map.of(
            "org.testcontainers.postgresql.PostgreSQLContainer", "org.testcontainers:testcontainers-postgresql:2.0.5",
            "org.postgresql.Driver", "org.postgresql:postgresql:42.7.14"));

    private Requirements() {}

    /** Return what is missing and how to get it, as a clause; empty where nothing is. */
    static String missing() {
        for (var library : LIBRARIES.entrySet()) {
            try {
                Class.forName(library.getKey(), false, Requirements.class.getClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
                return "%s is not on the class path; add the dependency %s (scope test)"
                        .formatted(library.getKey(), library.getValue());
            }
        }
        return "";
    }
}
