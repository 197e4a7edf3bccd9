package dev.palindrome.profile;

/**
 * How many different values there are.
 *
 * @param count so many, however many rows there are; 0 where it is a share
 * @param share or this share of the rows that have a value
 */
public record Distinct(double count, double share) {

    /** A number that is more than this share of the rows grows with them. */
    private static final double GROWS = 0.1;

    /** Return so many different values. */
    public static Distinct count(double count) {
        return new Distinct(count, 0);
    }

    /** Return this share of the rows. */
    public static Distinct share(double share) {
        return new Distinct(0, share);
    }

    /** Return how many there are among so many rows that have a value, as the statistics have it. */
    public double estimate(double values) {
        return Math.min(values, share > 0 ? share * values : count);
    }

    /**
     * Return how many different values so many rows have.
     *
     * @param values rows here that have a value
     * @param there rows there; 0 where nobody knows
     */
    public int among(int values, long there) {
        double wanted = share > 0 ? share * values : count;
        if (share == 0 && there > 0 && count > GROWS * there) {
            wanted = count * values / there;
        }
        return (int) Math.max(Math.min(1, values), Math.min(values, Math.round(wanted)));
    }
}
