package dev.palindrome.database.sqlite;

/** Writes names so that they mean just these characters. */
final class Quoted {

    private Quoted() {}

    static String name(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
