package dev.palindrome.cycle;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.Scope;
import dev.palindrome.database.Sessions;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.given.GivenRows;
import dev.palindrome.given.Giver;
import dev.palindrome.given.Occasion;
import dev.palindrome.tool.MigrationTool;
import java.sql.Connection;
import java.sql.SQLException;
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

    /** Write what the user gives for the state in which a stage is; return whether there was anything. */
    boolean give(Setting setting, Stage stage, Occasion occasion) {
        boolean wrote = false;
        for (Giver giver : givers) {
            if (giver.gives(occasion)) {
                give(giver, setting, stage, occasion);
                wrote = true;
            }
        }
        return wrote;
    }

    private static void give(Giver giver, Setting setting, Stage stage, Occasion occasion) {
        boolean ours = giver.session() == Giver.Session.OURS;
        Sessions sessions = setting.dialect().sessions();
        Database database = stage.database();
        long id;
        try (Connection session = ours ? database.connect() : setting.open(database)) {
            id = sessions.id(session);
            if (ours) {
                sessions.prepareForReading(session);
            }
            giver.give(session, occasion);
        } catch (SQLException e) {
            throw new HarnessException(
                    "cannot write given rows into %s: %s".formatted(database.name(), e.getMessage()), e);
        }
        stage.awaitEnd(id);
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
