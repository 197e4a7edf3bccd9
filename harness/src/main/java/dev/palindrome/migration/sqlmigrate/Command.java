package dev.palindrome.migration.sqlmigrate;

/** Recognises the lines that begin a section. */
final class Command {
    static final String PREFIX = "-- +migrate ";

    private Command() {}

    static boolean opensSection(String line) {
        return opensUp(line) || line.startsWith(PREFIX + "Down");
    }

    static boolean opensUp(String line) {
        return line.startsWith(PREFIX + "Up");
    }
}
