package dev.palindrome.database.mysql.copy;

import dev.palindrome.database.mysql.flavor.Flavor;
import java.util.Map;

/**
 * How something is defined, and the surroundings in which it was, which the server keeps with it and puts back whenever it runs.
 *
 * @param name its name
 * @param sql the statement that makes it
 * @param surroundings what the server says beside it, by the names that SHOW CREATE gives
 */
record Definition(String name, String sql, Row surroundings) {

    private static final String TEXT_OF_TRIGGER = "sql original statement";

    /** Read what SHOW CREATE says; the names of one database become those of another. */
    static Definition of(Row shown, String source, String target) {
        // The name comes first, under that of its kind.
        var name = shown.first();
        var text = shown.values().entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith("create ") || entry.getKey().equals(TEXT_OF_TRIGGER))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        return new Definition(name, text.replace(Flavor.quoted(source) + ".", Flavor.quoted(target) + "."), shown);
    }

    /** Return what the server says beside it, or a default where it says nothing. */
    String said(String name, String otherwise) {
        var value = surroundings.text(name);
        return value.isEmpty() ? otherwise : value;
    }
}
