package dev.palindrome.cycle;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.Scope;
import dev.palindrome.given.GivenRows;
import dev.palindrome.given.Giver;
import dev.palindrome.tool.MigrationTool;
import java.util.ArrayList;
import java.util.List;

/** What the user gives, open for the time of a walk. Not safe for use by several threads, except {@link #notes}. */
final class Gifts implements AutoCloseable {

    private final List<GivenRows> given;
    private final List<Giver> givers = new ArrayList<>();
    private volatile List<String> notes = List.of();

    Gifts(List<GivenRows> given) {
        this.given = given;
    }

    void begin(DatabaseServer server, MigrationTool tool, Scope scope) {
        for (GivenRows rows : given) {
            givers.add(rows.on(server, tool, scope));
        }
    }

    List<Giver> givers() {
        return givers;
    }

    /** Return what to say of them in the report, as far as it is known by now. */
    List<String> notes() {
        return givers.isEmpty()
                ? notes
                : givers.stream().flatMap(giver -> giver.notes().stream()).toList();
    }

    @Override
    public void close() {
        notes = notes();
        givers.forEach(Giver::close);
        givers.clear();
    }
}
