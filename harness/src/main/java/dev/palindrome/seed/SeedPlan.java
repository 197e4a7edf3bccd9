package dev.palindrome.seed;

import dev.palindrome.profile.Profile;
import dev.palindrome.schema.TableName;
import java.util.List;

/**
 * How much to fill, and from which seed.
 *
 * @param rows how many rows a table shall have where nobody says anything else; 0 fills nothing
 * @param seed where the random values start: the same seed gives the same rows
 * @param profile what the rows shall resemble
 * @param locales the languages of names, places and texts, as language tags; none asks for a mix
 * @param renewed how many rows of a table that has some are given values where its columns are new
 */
public record SeedPlan(int rows, long seed, Profile profile, List<String> locales, int renewed) {

    public SeedPlan {
        locales = List.copyOf(locales);
    }

    /** Return a plan that fills new columns of every row. */
    public SeedPlan(int rows, long seed, Profile profile, List<String> locales) {
        this(rows, seed, profile, locales, Integer.MAX_VALUE);
    }

    /** Return a plan in the usual languages. */
    public SeedPlan(int rows, long seed, Profile profile) {
        this(rows, seed, profile, List.of());
    }

    /** Return a plan for rows that resemble nothing in particular. */
    public SeedPlan(int rows, long seed) {
        this(rows, seed, Profile.NONE);
    }

    /** Return a plan for so few rows that it costs hardly anything, whatever the tables hold. */
    public static SeedPlan sparing(int rows, long seed) {
        return new SeedPlan(rows, seed, Profile.NONE, List.of(), rows);
    }

    /** Return how many rows a table shall have. */
    public int rows(TableName table) {
        return profile.rows(table, rows);
    }
}
