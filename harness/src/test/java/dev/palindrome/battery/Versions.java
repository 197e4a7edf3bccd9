package dev.palindrome.battery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The major versions of a server that understand something.
 *
 * @param since the first of them
 * @param before the first that does not any more
 */
record Versions(int since, int before) {

    static final Versions ALL = new Versions(0, Integer.MAX_VALUE);

    private static final Pattern NOTE = Pattern.compile("\\s*-- (?:since (\\d+))?\\s*(?:before (\\d+))?$");

    /** Read {@code -- since 15 before 17} from the end of a line. */
    static Versions of(String line) {
        Matcher note = NOTE.matcher(line);
        return note.find() ? new Versions(number(note.group(1), 0), number(note.group(2), Integer.MAX_VALUE)) : ALL;
    }

    /** Return the line without what {@link #of} reads. */
    static String strip(String line) {
        return NOTE.matcher(line).replaceFirst("");
    }

    boolean include(int major) {
        return since <= major && major < before;
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
