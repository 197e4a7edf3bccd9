package dev.palindrome.database;

/** Brings what servers say into the form of a report. */
public final class FailureText {

    private static final int LONGEST_STATEMENT = 2_000;

    private FailureText() {}

    /** Return a message in one line, without characters that steer a terminal. */
    public static String oneLine(String text) {
        var line = new StringBuilder();
        text.strip().replaceAll("\\s*\\R\\s*", " ").codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                line.append("\\u%04x".formatted(c));
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }

    /** Return a statement, cut where it is too long to be shown. */
    public static String shortened(String sql) {
        var text = sql.strip();
        return text.length() <= LONGEST_STATEMENT ? text : text.substring(0, LONGEST_STATEMENT - 3) + "...";
    }
}
