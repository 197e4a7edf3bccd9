package dev.palindrome.coverage;

import org.jspecify.annotations.Nullable;

/**
 * Whether one item was there.
 *
 * @param reason why it was not, as a clause, or null where nobody knows more than that
 */
public record Entry(Item item, Standing standing, @Nullable String reason) {

    /** Return whether it was there. */
    public boolean isCovered() {
        return standing == Standing.COVERED;
    }

    /** Return the gap with its reason in one line. */
    public String line() {
        return reason == null ? item.gap() : item.gap() + ": " + reason;
    }

    Entry better(Entry other) {
        return other.standing.compareTo(standing) < 0 ? other : this;
    }
}
