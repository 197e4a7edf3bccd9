package dev.palindrome.seed.value;

import java.util.List;

/**
 * Rolls numbers that depend on nothing but where they started: no clock, no locale, no JDK version. Not safe for use by several
 * threads; every cell of a table has dice of its own.
 */
public final class Dice {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final long TRY = 0x632be59bd9b4e019L;

    private long state;
    private final long kin;

    private Dice(long state, long kin) {
        this.state = state;
        this.kin = kin;
    }

    /** Return a start for {@link #at}, which belongs to a seed and a path of names. */
    public static long start(long seed, String... path) {
        long hash = FNV_OFFSET ^ seed;
        for (var name : path) {
            for (int i = 0; i < name.length(); i++) {
                hash = (hash ^ name.charAt(i)) * FNV_PRIME;
            }
            // A character that no name holds keeps ("a", "bc") apart from ("ab", "c").
            hash = (hash ^ 0xffff) * FNV_PRIME;
        }
        return mix(hash);
    }

    /** Return the dice of one row's attempt. */
    public static Dice at(long start, long row, int attempt) {
        return at(start, start, row, attempt);
    }

    /**
     * Return the dice of one cell in one row's attempt.
     *
     * @param start where the column starts
     * @param family where the table starts: cells of one row have the same kin
     */
    public static Dice at(long start, long family, long row, int attempt) {
        long steps = row * GOLDEN_GAMMA;
        long tries = attempt * TRY;
        return new Dice(mix(start + steps) + tries, mix(family + steps) + tries);
    }

    /** Return dice that all cells of the row share which ask for the same topic: what they say of it agrees. */
    public Dice kin(long topic) {
        long start = mix(kin ^ topic);
        return new Dice(start, start);
    }

    /** Roll any number. */
    public long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Roll a number from 0 to {@code bound - 1}. */
    public int below(int bound) {
        // The upper half of a product: a division would cost more than all the rest.
        return (int) ((next() >>> 32) * bound >>> 32);
    }

    /** Roll a number from {@code low} to {@code high}, both included. */
    public long between(long low, long high) {
        long span = high - low + 1;
        if (span > 0 && span <= Integer.MAX_VALUE) {
            return low + below((int) span);
        }
        return span == 0 ? next() : low + Long.remainderUnsigned(next(), span);
    }

    /** Roll whether something happens that happens so many times in a hundred. */
    public boolean percent(int chance) {
        return below(100) < chance;
    }

    /** Roll one of these. */
    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /**
     * Roll a number from 0 to {@code bound - 1} of which small ones are likelier, each about in inverse proportion to its place:
     * half of all rolls fall to the first square root of them.
     */
    public int skewed(int bound) {
        // First how many digits it has, all counts alike, then a number of so many.
        int digits = below(33 - Integer.numberOfLeadingZeros(bound));
        int least = digits == 0 ? 0 : 1 << (digits - 1);
        int span = Math.min(digits == 0 ? 1 : least, bound - least);
        return span <= 0 ? below(bound) : least + below(span);
    }

    /** Roll a size that is often middling, seldom small, and now and then very large: its logarithm is a sum of coins. */
    public long size(int coins) {
        int digits = Long.bitCount(next() >>> (64 - coins));
        return (1L << digits) + (next() >>> (64 - digits - 1)) / 2;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
