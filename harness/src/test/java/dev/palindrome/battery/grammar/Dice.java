package dev.palindrome.battery.grammar;

import java.util.List;
import java.util.Random;

/** Decides. */
final class Dice {

    private final Random random;
    private int number;

    Dice(long seed) {
        random = new Random(seed);
    }

    /** Decide otherwise from now on; names go on. */
    void reseed(long seed) {
        random.setSeed(seed);
    }

    /** Return true so many times in a hundred. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int upTo(int limit) {
        return 1 + random.nextInt(limit);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String word(String... of) {
        return one(List.of(of));
    }

    /** Return a name that was not there before. */
    String name(String prefix) {
        return prefix + ++number;
    }
}
