package dev.palindrome.benchmark;

import java.sql.SQLException;

/** Adds up what was spent on the migrations that count. Not safe for use by several threads. */
final class Clock {

    private long nanos;
    private int migrations;

    /** Something that takes time. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    /** Do the work of one migration on the clock. */
    void time(Work work) throws SQLException {
        var start = System.nanoTime();
        work.run();
        add(System.nanoTime() - start, 1);
    }

    void add(long spentNanos, int onMigrations) {
        nanos += spentNanos;
        migrations += onMigrations;
    }

    int migrations() {
        return migrations;
    }

    double totalMillis() {
        return nanos / 1e6;
    }

    double millisPerMigration() {
        return migrations == 0 ? Double.NaN : totalMillis() / migrations;
    }
}
