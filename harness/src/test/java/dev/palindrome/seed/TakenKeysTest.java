package dev.palindrome.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TakenKeysTest {

    private static LongStream hashes(long seed, long count) {
        return new Random(seed).longs().filter(hash -> hash != 0).limit(count);
    }

    @Test
    void fewKeysAreKnownExactly() {
        var taken = TakenKeys.room(1000);
        var expected = new HashSet<Long>();
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            long hash = 1 + random.nextInt(2000) * 64L;
            if (random.nextBoolean()) {
                taken.add(hash);
                expected.add(hash);
            } else {
                taken.remove(hash);
                expected.remove(hash);
            }
            assertThat(taken.contains(hash)).isEqualTo(expected.contains(hash));
        }
        assertThat(taken.size()).isEqualTo(expected.size());
        assertThat(LongStream.range(0, 2000)
                        .filter(i -> taken.contains(1 + i * 64))
                        .count())
                .isEqualTo(expected.size());
    }

    @Test
    void manyKeysAreNeverTakenForNewAndNewOnesSeldomForOld() {
        var taken = TakenKeys.room(1_000_000);
        hashes(1, 1_000_000).forEach(taken::add);
        assertThat(hashes(1, 1_000_000).allMatch(taken::contains)).isTrue();
        assertThat(hashes(2, 100_000).filter(taken::contains).count()).isLessThan(200);
    }
}
