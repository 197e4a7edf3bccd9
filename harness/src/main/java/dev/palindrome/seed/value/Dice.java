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

    private long state;

    private Dice(long state) {
        this.state = state;
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
        return new Dice(mix(start + row * GOLDEN_GAMMA) + attempt * 0x632be59bd9b4e019L);
    }

    /** Roll any number. */
    public long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Roll a number from 0 to {@code bound - 1}. */
    public int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** Roll a number from {@code low} to {@code high}, both included. */
    public long between(long low, long high) {
        long span = high - low + 1;
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

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
