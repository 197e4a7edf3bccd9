package dev.palindrome.profile;

/**
 * How many rows a seeded table has for the rows that it has there.
 *
 * @param factor rows here for one there; 0 where the biggest table has as many as were asked for, and the others in proportion
 */
public record Scale(double factor) {

    /** As many rows as the profile says. */
    public static final Scale ONE_TO_ONE = new Scale(1);

    /** The biggest table has the rows that were asked for. */
    public static final Scale BY_BIGGEST = new Scale(0);

    /** What proportion would leave of a small table proves little: so many it keeps, where it has them. */
    private static final int FEWEST = 100;

    /** Return whether the biggest table sets the scale. */
    public boolean isByBiggest() {
        return factor == 0;
    }

    int rows(long there, long biggest, int asked) {
        if (!isByBiggest()) {
            return (int) Math.min(Integer.MAX_VALUE, Math.round(there * factor));
        }
        // A table that is empty there must be filled here: nothing can be proved over no rows.
        long kept = Math.min(there == 0 ? FEWEST : there, FEWEST);
        long scaled = Math.round((double) there * asked / Math.max(1, biggest));
        return (int) Math.min(asked, Math.max(kept, scaled));
    }
}
