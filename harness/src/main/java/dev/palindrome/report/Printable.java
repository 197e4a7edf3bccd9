package dev.palindrome.report;

import java.util.Locale;

/**
 * Makes text of unknown origin fit to be shown: control characters, bidirectional marks and other invisible characters become
 * escapes such as {@code \}{@code u202e}, so that nothing can hide, reorder or steer a terminal. What escapes a form of its own
 * (HTML, XML, Markdown) needs comes on top. Safe for use by several threads.
 */
public final class Printable {

    private Printable() {}

    /** Return the text with its line ends and tabs; a carriage return before a line end is dropped, any other is shown. */
    public static String text(String text) {
        return escaped(text.replace("\r\n", "\n"), false);
    }

    /** Return the text in one line, line ends and tabs shown as escapes. */
    public static String line(String text) {
        return escaped(text, true);
    }

    /** Return the text as it is, or its first characters and a note that says how many are not shown. */
    public static String cut(String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length <= most) {
            return text;
        }
        String head = text.substring(0, text.offsetByCodePoints(0, most));
        return "%s... (%s)".formatted(head, more(length - most, "character"));
    }

    /** Return the text in at most so many characters, the last three dots where something is missing. */
    public static String fit(String text, int width) {
        return text.codePointCount(0, text.length()) <= width
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.max(0, width - 3))) + "...";
    }

    /** Return the number and the noun with a plural where it needs one: {@code 1,000 rows}. */
    public static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    /** Return how many are left out: {@code 3 more rows}. */
    public static String more(long number, String noun) {
        return count(number, "more " + noun);
    }

    /** Return a duration: {@code 41 ms}, {@code 5.1 s}, {@code 2 min 3 s}. */
    public static String millis(long millis) {
        if (millis < 1_000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return "%s.%s s".formatted(millis / 1_000, millis % 1_000 / 100);
        }
        return String.format(Locale.ROOT, "%,d min %s s", millis / 60_000, millis / 1_000 % 60);
    }

    private static String escaped(String text, boolean oneLine) {
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (!isHidden(c) || !oneLine && (c == '\n' || c == '\t')) {
                shown.appendCodePoint(c);
                return;
            }
            for (char half : Character.toChars(c)) {
                shown.append("\\u%04x".formatted((int) half));
            }
        });
        return shown.toString();
    }

    private static boolean isHidden(int c) {
        if (c >= ' ' && c <= '~') {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> isNoCharacter(c);
        };
    }

    /** Code points that Unicode never assigns; two of them may not stand in XML. */
    private static boolean isNoCharacter(int c) {
        return (c & 0xfffe) == 0xfffe || c >= 0xfdd0 && c <= 0xfdef;
    }
}
