package dev.palindrome.cycle;

import dev.palindrome.migration.Migration;
import dev.palindrome.schema.TableName;

/** Is told where a walk has come to; called on the walking thread, so be quick. */
@FunctionalInterface
public interface Progress {

    /** What is being done with a migration. */
    enum Phase {
        /** Its up runs on an empty database, to learn what the history demands of rows. */
        REHEARSAL,
        /** It is only taken up, because a later one was asked for. */
        FORWARD,
        /** It goes up, down and up again. */
        CYCLE,
        /** Its down runs as one of all downs in a row. */
        CHAIN
    }

    /** Nobody listens. */
    Progress SILENT = (phase, migration, number, total) -> {};

    /** Return who is to be told of the walk on one of several databases. */
    default Progress of(String database) {
        return this;
    }

    /** Take note that so many rows of a table are filled, of about so many. Called often, in small tables, too. */
    default void fills(TableName table, long rows, long total) {}

    /** Take note that the state is filled, and the walk goes on with the migration begun last. */
    default void filled() {}

    /** Take note that a migration, the {@code number}th of {@code total}, is begun. */
    void begins(Phase phase, Migration migration, int number, int total);
}
