package dev.palindrome.database.mysql.catalog;

import java.util.Set;

/** What is to know about types by their names. */
final class DataTypes {

    private static final Set<String> TEXT =
            Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set");

    private DataTypes() {}

    /** Return whether its values have a character set. */
    static boolean isText(String type) {
        return TEXT.contains(type);
    }
}
