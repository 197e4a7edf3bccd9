package dev.palindrome.museum;

import java.util.Map;

/** The statements with which exhibits meddle with the books of their tools, and what they are for other tools. */
final class Book {
    static final String FORGET_ALL = "delete from schema_migrations";
    static final String TRUNCATE = "truncate goose_db_version";
    static final String FORGET_FIRST = "delete from goose_db_version where version_id = 1";
    static final String GHOST = "insert into schema_migrations";

    private Book() {}

    /** Return the words of a tool for each of them. */
    static Map<String, String> words(String table, String isFirst, String ghost) {
        return Map.of(
                FORGET_ALL,
                "delete from " + table,
                TRUNCATE,
                "truncate " + table,
                FORGET_FIRST,
                "delete from %s where %s".formatted(table, isFirst),
                GHOST,
                "insert into %s %s".formatted(table, ghost));
    }

    static String translate(String statement, Map<String, String> words) {
        return words.entrySet().stream()
                .filter(word -> statement.startsWith(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(statement);
    }
}
