package dev.palindrome.migration;

/** Counts lines as editors do. */
final class Lines {

    private Lines() {}

    /** Return how many lines end between two places of a text; {@code \r\n} ends one line, as does a lone {@code \r}. */
    static int breaks(String text, int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean followed = i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || c == '\r' && !followed) {
                breaks++;
            }
        }
        return breaks;
    }
}
