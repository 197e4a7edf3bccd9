package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.palindrome.junit.MigrationFactory;
import dev.palindrome.junit.MigrationTest;
import org.junit.jupiter.api.Test;

/** The other door: it opens with every JUnit from 5.12 on. */
@MigrationTest(folder = "db/good", rows = 50)
class GoodFactoryTest implements MigrationFactory {

    @Test
    void ofItsOwnRunsOnce() {
        assertEquals(GoodFactoryTest.class, getClass());
    }
}
