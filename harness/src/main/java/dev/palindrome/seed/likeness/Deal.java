package dev.palindrome.seed.likeness;

import dev.palindrome.seed.value.Dice;

/**
 * Deals places to rows like cards: each of a table's rows gets another one, so that shares come out as they are asked for and not by
 * chance. Holds no state that changes, so it is safe for use by several threads.
 */
final class Deal {

    private static final int ROUNDS = 4;

    private final long start;
    private final int count;
    private final int half;

    /** @param start decides the order, so that two columns are dealt independently */
    Deal(long start, int count) {
        this.start = start;
        this.count = Math.max(1, count);
        int bits = 64 - Long.numberOfLeadingZeros(this.count - 1L);
        this.half = Math.max(1, (bits + 1) / 2);
    }

    /** Return the place of a number, both from 0 to the count (excluded). */
    int place(int number) {
        long place = number;
        do {
            // A Feistel network is a permutation whatever its rounds do; what lies outside is dealt again.
            place = permuted(place);
        } while (place >= count);
        return (int) place;
    }

    /** Return the row's place; a row beyond the table's count, or one that is made anew, takes any. */
    int place(int row, int attempt, Dice dice) {
        return attempt > 0 || row < 0 || row >= count ? dice.below(count) : place(row);
    }

    static double unit(Dice dice) {
        return (dice.next() >>> 11) * 0x1.0p-53;
    }

    private long permuted(long place) {
        long mask = (1L << half) - 1;
        long left = place >>> half;
        long right = place & mask;
        for (int i = 0; i < ROUNDS; i++) {
            long next = left ^ Dice.at(start, right, i).next() & mask;
            left = right;
            right = next;
        }
        return left << half | right;
    }
}
