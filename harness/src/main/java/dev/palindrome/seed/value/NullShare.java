package dev.palindrome.seed.value;

/** Guesses from a column's name how many of a hundred values are NULL where NULL is allowed. */
public final class NullShare {

    private static final int[] USUAL = {3, 8, 15, 20, 30};

    private NullShare() {}

    /** @param start a number of the column's own, which decides where the name says nothing */
    public static int of(String column, long start) {
        var name = ColumnName.of(column);
        if (name.has(
                "deleted", "removed", "archived", "revoked", "cancelled", "canceled", "banned", "locked", "ended")) {
            return 70;
        }
        if (name.has(
                "middle",
                "note",
                "comment",
                "fax",
                "bio",
                "website",
                "avatar",
                "error",
                "reason",
                "finished",
                "expires")) {
            return 40;
        }
        return USUAL[(int) Long.remainderUnsigned(start, USUAL.length)];
    }
}
