package dev.palindrome.coverage;

import org.jspecify.annotations.Nullable;

/**
 * Whether an item is there: known from what the rows add up to, or to be asked.
 *
 * @param known the answer where it is known
 * @param sql else the condition that the server answers
 * @param column the column whose reason is that of the item, or null
 * @param forbidden whether a later version forbids it; asked only where it is not there
 */
record Question(
        Item item,
        @Nullable Boolean known,
        @Nullable String sql,
        @Nullable String column,
        Later forbidden) {

    /** What later versions say. */
    @FunctionalInterface
    interface Later {
        Later NOTHING = () -> false;

        boolean forbidsIt();
    }

    static Question known(Item item, boolean there, @Nullable String column, Later forbidden) {
        return new Question(item, there, null, column, forbidden);
    }

    static Question asked(Item item, String sql, @Nullable String column, Later forbidden) {
        return new Question(item, null, sql, column, forbidden);
    }
}
