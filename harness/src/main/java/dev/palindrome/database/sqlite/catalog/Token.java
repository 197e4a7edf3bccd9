package dev.palindrome.database.sqlite.catalog;

/**
 * A piece of a definition. White space and comments are none.
 *
 * @param kind what it is
 * @param text as it is written
 * @param start where it begins in the text
 */
record Token(Kind kind, String text, int start) {

    enum Kind {
        WORD,
        /** A name between quotation marks: a string where no such name is known. */
        DOUBLE_QUOTED,
        /** A name between brackets or back-ticks. */
        QUOTED,
        STRING,
        BLOB,
        NUMBER,
        SIGN
    }

    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(word);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.DOUBLE_QUOTED || kind == Kind.QUOTED || kind == Kind.STRING;
    }

    /** Return what the token means, without its quotes. */
    String plain() {
        return switch (kind) {
            case DOUBLE_QUOTED -> inner("\"");
            case STRING -> inner("'");
            case QUOTED -> text.startsWith("`") ? inner("`") : text.substring(1, text.length() - 1);
            default -> text;
        };
    }

    int end() {
        return start + text.length();
    }

    private String inner(String quote) {
        return text.substring(1, text.length() - 1).replace(quote + quote, quote);
    }
}
