package dev.palindrome.database.mysql.catalog;

/**
 * One piece of an SQL text.
 *
 * @param kind what it is
 * @param text as it stands there
 * @param start where it begins in the text
 */
record Token(Kind kind, String text, int start) {

    enum Kind {
        /** A key word, a number, or a name without quotes. */
        WORD,
        /** A name in quotes. */
        NAME,
        /** A string in quotes. */
        TEXT,
        /** One character that stands for itself. */
        MARK,
        COMMENT,
        SPACE
    }

    int end() {
        return start + text.length();
    }

    /** Return whether it is this key word, in whatever case, or this mark. */
    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.MARK) && text.equalsIgnoreCase(word);
    }

    boolean isSignificant() {
        return kind != Kind.SPACE && kind != Kind.COMMENT;
    }

    /** Return what a name says, without its quotes. */
    String name() {
        if (kind != Kind.NAME) {
            return text;
        }
        String quote = text.substring(0, 1);
        return text.substring(1, text.length() - 1).replace(quote + quote, quote);
    }

    /** Return what a string says, as the server escapes it when it prints one. */
    String value() {
        if (kind != Kind.TEXT) {
            return text;
        }
        var value = new StringBuilder();
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                value.append(unescaped(text.charAt(++i)));
            } else {
                value.append(c);
                i += c == text.charAt(0) ? 1 : 0; // doubled
            }
        }
        return value.toString();
    }

    private static char unescaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '0' -> '\0';
            case 'Z' -> '\u001A';
            default -> c;
        };
    }
}
