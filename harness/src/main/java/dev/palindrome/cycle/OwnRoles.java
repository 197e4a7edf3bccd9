package dev.palindrome.cycle;

import dev.palindrome.database.Claims;
import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the roles of a companion apart from those of the walk: both run the same ups, which make the same roles, on one server.
 * Those that came before the walk became a copy of the companion they have in common, as long as nobody changes them.
 */
final class OwnRoles {

    private final DatabaseServer server;
    private final Set<String> given;
    private Set<String> common = Set.of();
    private Map<String, String> hidden = Map.of();
    private Claims claims = Claims.NONE;
    private boolean forgotten;

    OwnRoles(DatabaseServer server) {
        this.server = server;
        this.given = server.strangers();
    }

    /** Return whether what the companion has in common with the walk is still what it was. */
    boolean areThere() {
        return claims.resume();
    }

    /** Do something on the companion while the walked database stands; its roles bear other names meanwhile. */
    <T extends @Nullable Object> T beside(Supplier<T> work) {
        Set<String> staying = with(common);
        Map<String, String> walked = server.hideStrangers(staying);
        forgotten = false;
        server.showStrangers(hidden);
        hidden = Map.of();
        try {
            return work.get();
        } finally {
            hidden = server.hideStrangers(staying);
            if (forgotten) {
                drop();
            }
            server.showStrangers(walked);
        }
    }

    /** Make room for the companion's roles when the walked database is gone. */
    void takeOver() {
        Set<String> keep = with(common);
        keep.addAll(hidden.keySet());
        server.expelStrangers(keep);
        server.showStrangers(hidden);
        hidden = Map.of();
    }

    /** Share all roles with the walk from now on; the companion sleeps. */
    void share(Database companion) {
        common = new HashSet<>(server.strangers());
        common.removeAll(given);
        sleep(companion);
    }

    /** Let go of what the companion has in common with the walk until it is needed again. */
    void sleep(Database companion) {
        claims = server.suspend(companion, common);
    }

    /** Forget the companion, which is gone. What it had in common is the walk's now. */
    void forget() {
        forgotten = true;
        claims = Claims.NONE;
        common = Set.of();
        drop();
    }

    private void drop() {
        if (!hidden.isEmpty()) {
            Set<String> keep = server.strangers();
            keep.removeAll(hidden.keySet());
            server.expelStrangers(keep);
            hidden = Map.of();
        }
    }

    private Set<String> with(Set<String> more) {
        Set<String> both = new HashSet<>(given);
        both.addAll(more);
        return both;
    }
}
