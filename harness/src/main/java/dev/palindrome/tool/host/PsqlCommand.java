package dev.palindrome.tool.host;

import dev.palindrome.failure.ConfigurationException;
import java.util.Map;
import java.util.Set;

/** Knows which commands of psql change nothing that the database sees, and what to do about the others. */
final class PsqlCommand {

    private static final Set<String> HARMLESS =
            Set.of("\\restrict", "\\unrestrict", "\\echo", "\\qecho", "\\warn", "\\timing", "\\pset");

    private static final Set<String> HARMLESS_SETTINGS = Set.of("ON_ERROR_STOP", "ECHO", "QUIET", "VERBOSITY");

    private static final String ANOTHER_DATABASE =
            "leaves the database that Palindrome makes; dump without --create, and roles by pg_dumpall --roles-only --no-role-passwords into a file of their own";
    private static final String ANOTHER_FILE = "reads another file; name that one with a --before of its own";
    private static final String VALUES = "gives values to psql; write them into the file";

    private static final Map<String, String> REASONS = Map.of(
            "\\connect", ANOTHER_DATABASE,
            "\\c", ANOTHER_DATABASE,
            "\\i", ANOTHER_FILE,
            "\\ir", ANOTHER_FILE,
            "\\include", ANOTHER_FILE,
            "\\include_relative", ANOTHER_FILE,
            "\\set", VALUES,
            "\\copy", "reads a file of the client; write the rows behind COPY ... FROM stdin");

    private PsqlCommand() {}

    static void refuseUnlessHarmless(String file, int line, String text) {
        String[] words = text.split("\\s+", 3);
        boolean harmless = HARMLESS.contains(words[0])
                || words[0].equals("\\set") && words.length > 1 && HARMLESS_SETTINGS.contains(words[1])
                || words[0].equals("\\encoding") && words.length > 1 && words[1].matches("(?i)'?utf-?8'?");
        if (!harmless) {
            throw new ConfigurationException("%s line %s: %s is a command of psql and %s"
                    .formatted(
                            file, line, words[0], REASONS.getOrDefault(words[0], "no SQL; take it out of the file")));
        }
    }
}
