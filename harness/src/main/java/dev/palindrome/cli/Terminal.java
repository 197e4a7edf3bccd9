package dev.palindrome.cli;

import dev.palindrome.report.text.TextReport;

/**
 * What stands at the other end of our streams. Java cannot tell standard error from standard output, so the script that starts
 * us says so in {@code palindrome.terminal.out} and {@code palindrome.terminal.err}.
 */
final class Terminal {

    private static final int NARROWEST = 60;

    private Terminal() {}

    static boolean err() {
        return isTerminal("palindrome.terminal.err");
    }

    /** Return the terminal's report: in colour where there is one to see it, and nobody asked for none. */
    static TextReport report() {
        TextReport plain = new TextReport();
        if (!isTerminal("palindrome.terminal.out")) {
            return plain;
        }
        String noColour = System.getenv("NO_COLOR");
        return fitting(noColour == null || noColour.isEmpty() ? plain.inColour() : plain);
    }

    private static TextReport fitting(TextReport report) {
        try {
            int columns = Integer.parseInt(System.getProperty("palindrome.terminal.columns", ""));
            return columns < NARROWEST ? report : report.forWidth(columns);
        } catch (NumberFormatException e) {
            return report; // nobody told, so the report's own width has to do
        }
    }

    private static boolean isTerminal(String property) {
        String told = System.getProperty(property);
        boolean dumb = "dumb".equals(System.getenv("TERM"));
        return !dumb && (told != null ? Boolean.parseBoolean(told) : System.console() != null);
    }
}
