package dev.palindrome.report.markdown;

import dev.palindrome.report.Printable;
import java.nio.charset.StandardCharsets;

/** Collects blocks up to the size that a comment may have. A block is taken whole or not at all. For one thread. */
final class Page {

    // Comments end at 65,536; some room is left for what a pipeline writes around it.
    private static final int MOST_BYTES = 60_000;
    private static final int RESERVED = 1_000;

    private final StringBuilder text = new StringBuilder();
    private int bytes;
    private int leftOut;

    /** Add a block, and return whether there was room for it. */
    boolean add(String block) {
        int more = block.getBytes(StandardCharsets.UTF_8).length;
        if (leftOut > 0 || bytes + more > MOST_BYTES - RESERVED) {
            leftOut++;
            return false;
        }
        text.append(block);
        bytes += more;
        return true;
    }

    /** End the page with a note where something was left out, and these short words. */
    void close(String end) {
        if (leftOut > 0) {
            text.append("\n> **Cut here:** %s would not fit into a comment. The other reports show all.\n"
                    .formatted(Printable.more(leftOut, "part")));
        }
        text.append(Printable.cut(end, RESERVED / 2));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
