package dev.palindrome.seed.sql;

import java.util.regex.Pattern;

/** How a server writes texts and names. */
enum Spelling {
    /** Standard SQL, as PostgreSQL prints it: a backslash is itself unless an E stands in front of the text. */
    STANDARD("[eE]?'(?:[^']|'')*'", "\"(?:[^\"]|\"\")*\""),
    /** MySQL and MariaDB: every name of a column stands in backticks, texts have escapes and perhaps a character set in front. */
    BACKTICKS("(?:_[a-z0-9]+\\s*)?'(?:[^'\\\\]|\\\\.|'')*'", "`(?:[^`]|``)*`");

    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");

    private final String text;
    private final String name;

    Spelling(String text, String name) {
        this.text = text;
        this.name = name;
    }

    /** Guess whose expression it is: PostgreSQL never prints a backtick outside of texts. */
    static Spelling of(String expression) {
        return TEXT.matcher(expression).replaceAll("").indexOf('`') < 0 ? STANDARD : BACKTICKS;
    }

    /** Return the regular expression of a text. */
    String text() {
        return text;
    }

    /** Return the regular expression of a name in quotes. */
    String quoted() {
        return name;
    }

    char quote() {
        return this == STANDARD ? '"' : '`';
    }

    /** Return what a text says. */
    String value(String written) {
        int start = written.indexOf('\'');
        String inner = written.substring(start + 1, written.length() - 1).replace("''", "'");
        if (this == STANDARD) {
            return start > 0 ? inner.replace("\\\\", "\\") : inner;
        }
        return inner.indexOf('\\') < 0 ? inner : unescaped(inner);
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            char next = text.charAt(++i);
            switch (next) {
                case 'n' -> plain.append('\n');
                case 't' -> plain.append('\t');
                case 'r' -> plain.append('\r');
                case '0' -> plain.append('\0');
                // In front of a sign of LIKE the backslash is LIKE's own.
                case '%', '_' -> plain.append('\\').append(next);
                default -> plain.append(next);
            }
        }
        return plain.toString();
    }

    /** Return what a name in quotes says. */
    String name(String written) {
        String quote = String.valueOf(quote());
        return written.substring(1, written.length() - 1).replace(quote + quote, quote);
    }

    /** Write a name in quotes. */
    String quoted(String plain) {
        String quote = String.valueOf(quote());
        return quote + plain.replace(quote, quote + quote) + quote;
    }
}
