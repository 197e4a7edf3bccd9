package dev.palindrome.database.postgresql.ddl;

import dev.palindrome.schema.SchemaObject;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes qualified names apart, and writes names and texts. What comes from the catalogs is quoted already. */
final class Names {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    /** Words that a role or a setting may bear for a name and that mean something else without quotes. */
    private static final Set<String> RESERVED = Set.of(
            "all",
            "user",
            "public",
            "none",
            "current_user",
            "session_user",
            "current_role",
            "group",
            "default",
            "table",
            "order",
            "select",
            "grant",
            "to",
            "from",
            "with",
            "end",
            "analyze",
            "both",
            "check",
            "column",
            "in",
            "on",
            "or");

    private Names() {}

    /** Return the last part of a qualified name, still quoted, with the arguments of a routine where it has any. */
    static String last(String name) {
        int dot = lastDot(name);
        return name.substring(dot + 1);
    }

    /** Return what stands before the last part, or nothing. */
    static String before(String name) {
        int dot = lastDot(name);
        return dot < 0 ? "" : name.substring(0, dot);
    }

    /** Return the relation, type or domain that the object is a part of. */
    static String holder(SchemaObject part) {
        return part.dependencies().isEmpty()
                ? before(part.name())
                : part.dependencies().get(0);
    }

    private static int lastDot(String name) {
        int last = -1;
        boolean quoted = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == ' ')) {
                return last;
            } else if (!quoted && c == '.') {
                last = i;
            }
        }
        return last;
    }

    static String quote(String identifier) {
        return PLAIN.matcher(identifier).matches() && !RESERVED.contains(identifier)
                ? identifier
                : '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** Write a text constant that means the same whatever {@code standard_conforming_strings} says. */
    static String literal(String text) {
        String doubled = text.replace("'", "''");
        return text.indexOf('\\') < 0 ? "'" + doubled + "'" : "E'" + doubled.replace("\\", "\\\\") + "'";
    }
}
