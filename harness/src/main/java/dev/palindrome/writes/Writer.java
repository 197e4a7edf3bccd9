package dev.palindrome.writes;

import dev.palindrome.database.Dialect;
import dev.palindrome.schema.TableShape;
import dev.palindrome.snapshot.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Writes what a new version may write, as an application would: by ordinary statements, with every constraint and trigger in force. A
 * new row is made like one that is there, but for its keys and for the value in question. Stands inside a transaction; made for one
 * use.
 */
public final class Writer {

    private final Scene scene;

    /**
     * @param connection a session prepared for reading, with a transaction open
     * @param past what stood in the tables before the up
     * @param before the state before the up
     * @param after the state behind it, which the session sees
     */
    public Writer(Connection connection, Dialect dialect, Past past, State before, State after) {
        this.scene = Scene.of(new Session(connection, dialect), past, before, after);
    }

    /**
     * Write it.
     *
     * @throws SQLException where the connection is lost
     */
    public Outcome write(Loosening what) throws SQLException {
        TableShape table = scene.tables().get(what.table());
        if (table == null) {
            return Outcome.refused("there is no such table");
        }
        if (what instanceof Loosening.ChangedRow) {
            return new RowChange(scene, what, table).write();
        }
        if (what instanceof Loosening.DeletedRow) {
            return new RowDeletion(scene, what, table).write();
        }
        if (what instanceof Loosening.NewReference found) {
            return new Reference(scene, found, table).write();
        }
        var insertion = new Insertion(scene, what, table);
        Optional<Wish> wish = new Offers(scene.session(), scene.twins(), table).wish(what);
        if (wish.isPresent()) {
            int times = isPlain(what) ? 2 : wish.get().times();
            for (int i = 0; i < times; i++) {
                insertion.insert(wish.get());
            }
        }
        return insertion.outcome();
    }

    /** Two of them: a down that counts on one row for each may not cope. */
    private static boolean isPlain(Loosening what) {
        return what instanceof Loosening.NewRow || what instanceof Loosening.NewTable;
    }
}
