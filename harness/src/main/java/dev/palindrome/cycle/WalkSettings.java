package dev.palindrome.cycle;

import java.time.Duration;

/**
 * How a walk is done.
 *
 * @param rows how many rows a table shall have; 0 looks at the schema only
 * @param seed where the random values start
 * @param timeout how long a statement may run; a step that overrides this is ended by force two seconds later
 * @param lockTimeout how long a statement may wait for a lock
 * @param keepAfterDown whether a copy of the database as it stands after each down is kept until the next cycle
 */
public record WalkSettings(int rows, long seed, Duration timeout, Duration lockTimeout, boolean keepAfterDown) {

    /** Return whether rows are filled in and compared. */
    public boolean watchRows() {
        return rows > 0;
    }
}
