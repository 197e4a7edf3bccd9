package dev.palindrome.cycle;

import dev.palindrome.given.GivenRows;
import dev.palindrome.seed.SeedPlan;
import dev.palindrome.tool.host.Preparation;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a walk is done.
 *
 * @param plan how synthetic rows are made; 0 of them look at the schema only
 * @param given rows that the user gives, in this order
 * @param timeout how long a statement may run; a step that overrides this is ended by force two seconds later
 * @param lockTimeout how long a statement may wait for a lock
 * @param keepAfterDown whether a copy of the database as it stands after each down is kept until the next cycle
 * @param afterWrites whether each migration is gone back over once more behind rows that the new version wrote
 * @param before what has to be made before the first migration, in this order
 * @param session what each session that runs something of the user's is set to, by the product's own names
 */
public record WalkSettings(
        SeedPlan plan,
        List<GivenRows> given,
        Duration timeout,
        Duration lockTimeout,
        boolean keepAfterDown,
        boolean afterWrites,
        List<Preparation> before,
        Map<String, String> session) {

    public WalkSettings {
        given = List.copyOf(given);
        before = List.copyOf(before);
        session = Collections.unmodifiableMap(new LinkedHashMap<>(session));
    }

    /** Return whether rows are filled in and compared. */
    public boolean watchRows() {
        return plan.rows() > 0;
    }
}
