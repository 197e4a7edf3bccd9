package dev.palindrome.migration;

/**
 * What a tool puts into a script and only the session knows that runs it. A format leaves the {@link #mark} in its place; whoever
 * runs the script puts the value.
 */
public enum SessionValue {
    /** The user of the session. */
    USER,
    /** The database of the session. */
    DATABASE,
    /** The moment of the run, to the second, by the clock of this machine. */
    TIMESTAMP;

    /** A character for private use, which no file has any reason to hold. */
    private static final String BORDER = "\uE0F1";

    /** Return what stands in the script for the value. */
    public String mark() {
        return BORDER + name() + BORDER;
    }

    /** Return whether a text holds a mark. */
    public static boolean standsIn(String sql) {
        return sql.contains(BORDER);
    }
}
