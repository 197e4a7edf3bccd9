package consumer;

import dev.palindrome.junit.AfterUp;
import dev.palindrome.junit.EachMigration;
import dev.palindrome.junit.MigrationChecks;
import dev.palindrome.junit.MigrationFactory;
import dev.palindrome.junit.MigrationTest;
import java.sql.Connection;
import org.junit.jupiter.api.Test;

/** Combinations that are refused: each must fail, and say what to change. */
final class WrongSample {

    private WrongSample() {}

    @MigrationTest(folder = "db/good", rows = 0)
    static class Both implements MigrationChecks, MigrationFactory {}

    @MigrationTest(folder = "db/good", rows = 0)
    static class NoInterface {

        @Test
        void ofItsOwn() {}
    }

    static class NotAnnotated implements MigrationFactory {}

    @MigrationTest(folder = "db/good", rows = 0)
    static class NoTestOfItsOwn implements EachMigration {}

    @MigrationTest(folder = "db/good", rows = 0, checks = "up-applies")
    static class ConnectionOfTheFactory implements MigrationFactory {

        @Test
        void ofItsOwn(@AfterUp Connection db) {}
    }
}
