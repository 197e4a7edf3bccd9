package dev.palindrome.migration;

/**
 * A piece of SQL as the server's own scanner cuts it.
 *
 * @param kind what it is
 * @param start where it begins in the text
 * @param end where the next one begins
 */
public record SqlToken(Kind kind, int start, int end) {

    /** What a token can be. */
    public enum Kind {
        SPACE,
        LINE_COMMENT,
        BLOCK_COMMENT,
        /** Any literal: plain, escaped, national, bit, Unicode or dollar-quoted. */
        STRING,
        QUOTED_IDENTIFIER,
        /** A key word, a name or a number. */
        WORD,
        OPEN,
        CLOSE,
        SEMICOLON,
        /** Operators, commas, parameters, and whatever no rule knows. */
        OTHER;

        /** Return whether the server sees nothing of it. */
        public boolean isBlank() {
            return this == SPACE || this == LINE_COMMENT || this == BLOCK_COMMENT;
        }
    }

    /** Return the token's characters. */
    public String in(String sql) {
        return sql.substring(start, end);
    }

    /** Return whether this is the given key word, in any case. */
    public boolean is(String word, String sql) {
        return kind == Kind.WORD
                && end - start == word.length()
                && sql.regionMatches(true, start, word, 0, word.length());
    }
}
