package dev.palindrome.coverage;

import org.jspecify.annotations.Nullable;

/**
 * Whether one item was there.
 *
 * @param reason why it was not, as a clause, or null where nobody knows more than that
 */
public record Entry(Item item, Standing standing, @Nullable String reason) {

    /** The reason where a table without rows has something. */
    static final String NO_ROW = "its table held no row";

    /** Return whether it was there. */
    public boolean isCovered() {
        return standing == Standing.COVERED;
    }

    /** Return the gap with its reason in one line. */
    public String line() {
        return reason == null ? item.gap() : item.gap() + ": " + reason;
    }

    /** Return the table whose lack of rows is the reason, or null where it is another. */
    public @Nullable String followsFrom() {
        return standing == Standing.MISSING && NO_ROW.equals(reason)
                ? item.owner().toString()
                : null;
    }

    Entry better(Entry other) {
        return other.standing.compareTo(standing) < 0 ? other : this;
    }
}
