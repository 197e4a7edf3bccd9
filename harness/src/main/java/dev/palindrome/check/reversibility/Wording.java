package dev.palindrome.check.reversibility;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Small matters of language. */
final class Wording {

    private static final String USUAL_SCHEMA = "public.";
    private static final Set<String> ALWAYS_QUALIFIED = Set.of("table", "column", "schema");

    private Wording() {}

    /** Return {@code 1 row} or {@code 2 rows}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Return the verb for that number: {@code is} or {@code are}. */
    static String are(long number) {
        return number == 1 ? "is" : "are";
    }

    /** Return kind and name as one says them: {@code index users_email_idx}, {@code column public.users.email}. */
    static String object(String kind, String name) {
        return kind + " " + shortName(kind, name);
    }

    /** Return the name without the schema that everybody assumes; tables and columns are always named in full. */
    static String shortName(String kind, String name) {
        return !ALWAYS_QUALIFIED.contains(kind) && name.startsWith(USUAL_SCHEMA)
                ? name.substring(USUAL_SCHEMA.length())
                : name;
    }

    /** Return the last part of a qualified name, the one that its author wrote. */
    static String lastPart(String name) {
        int arguments = name.indexOf('(');
        String plain = arguments < 0 ? name : name.substring(0, arguments);
        return plain.substring(plain.lastIndexOf('.') + 1);
    }

    /** Return the value as SQL shows it, so that NULL and the text NULL differ. */
    static String value(@Nullable String value) {
        return value == null ? "NULL" : "'" + shorten(value, 120) + "'";
    }

    /** Return the text, cut where it is longer than that. */
    static String shorten(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 3) + "...";
    }
}
