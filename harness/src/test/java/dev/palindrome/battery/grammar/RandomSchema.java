package dev.palindrome.battery.grammar;

/**
 * A random schema, and random migrations of it.
 *
 * @param seed what it follows from
 * @param major the version of the server that is to understand it
 * @param sql makes it; there must be the roles reader and keeper
 */
public record RandomSchema(long seed, int major, String sql) {

    public static RandomSchema of(long seed, int major) {
        return new RandomSchema(
                seed, major, new Grammar(new Dice(seed), major).schema().sql());
    }

    /** Return a migration of one to four operations. */
    public RandomMigration migration(long number) {
        return RandomMigration.of(number, new Draft(this, number).operations());
    }
}
