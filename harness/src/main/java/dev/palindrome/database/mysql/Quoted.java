package dev.palindrome.database.mysql;

import dev.palindrome.database.mysql.flavor.Flavor;
import dev.palindrome.schema.TableName;

/** Writes names and constants into the queries of this package. */
final class Quoted {

    private Quoted() {}

    static String name(String identifier) {
        return Flavor.quoted(identifier);
    }

    /** Write a table's name; one in another database names that database as its schema. */
    static String table(TableName table) {
        return table.schema().isEmpty() ? name(table.name()) : name(table.schema()) + "." + name(table.name());
    }

    /** Write a text constant, for sessions that read a backslash as an escape. */
    static String text(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
