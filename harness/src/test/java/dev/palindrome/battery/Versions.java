package dev.palindrome.battery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The servers that understand something; an empty word restricts nothing.
 *
 * @param engine the product that does
 * @param since the first version that does
 * @param before the first that does not any more
 */
record Versions(String engine, String since, String before) {

    private static final Pattern NOTE = Pattern.compile(
            "\\s*-- (?=mysql|mariadb|since|before)(mysql|mariadb)?\\s*(?:since ([\\d.]+))?\\s*(?:before ([\\d.]+))?$");

    /** Read {@code -- since 15 before 17} or {@code -- mariadb since 10.8} from the end of a line. */
    static Versions of(String line) {
        Matcher note = NOTE.matcher(line);
        return note.find() ? new Versions(word(note, 1), word(note, 2), word(note, 3)) : new Versions("", "", "");
    }

    /** Return the line without what {@link #of} reads. */
    static String strip(String line) {
        return NOTE.matcher(line).replaceFirst("");
    }

    boolean include(Target target) {
        return (engine.isEmpty() || engine.equals(target.engine()))
                && (since.isEmpty() || target.isSince(since))
                && (before.isEmpty() || !target.isSince(before));
    }

    private static String word(Matcher note, int group) {
        String word = note.group(group);
        return word == null ? "" : word;
    }
}
