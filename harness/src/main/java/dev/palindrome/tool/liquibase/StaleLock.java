package dev.palindrome.tool.liquibase;

import java.util.Arrays;
import java.util.stream.Collectors;
import liquibase.lockservice.DatabaseChangeLogLock;

/** Liquibase's lock is taken, and whoever took it is gone. */
final class StaleLock extends Exception {
    private static final long serialVersionUID = 1L;

    private StaleLock(String message) {
        super(message);
    }

    static StaleLock of(DatabaseChangeLogLock[] locks, String table) {
        var holders = Arrays.stream(locks)
                .map(lock -> "%s since %s"
                        .formatted(lock.getLockedBy(), lock.getLockGranted().toInstant()))
                .collect(Collectors.joining(", "));
        return new StaleLock(
                "Liquibase's lock is taken by %s (table %s), and nobody is at work here: whoever took it was ended before it could give it back, and Liquibase would wait five minutes for it; give it back with `liquibase release-locks`, or let no migration write that table"
                        .formatted(holders.isEmpty() ? "somebody" : holders, table));
    }
}
