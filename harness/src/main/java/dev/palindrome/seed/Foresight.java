package dev.palindrome.seed;

import dev.palindrome.database.Dialect;
import dev.palindrome.database.Scope;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What later versions will demand of rows that are written now: learned by watching the ups run on an empty database. A table and
 * a column are followed through renames by the server's own numbers.
 */
public final class Foresight {

    private Foresight() {}

    /** Return that nothing is known about what comes. */
    public static Foresight none() {
        return new Foresight();
    }

    /** Return what is asked of a table's rows from that state on. */
    Demand demand(int state, TableShape table) {
        return Demand.of(table);
    }

    /** Watches a rehearsal, one state after the other. Not safe for use by several threads. */
    public static final class Recorder {

        public Recorder(Dialect dialect, Scope scope) {}

        /** Remember the tables of the state that stands after the given number of migrations. */
        public void record(int state, Connection connection) throws SQLException {}

        /** Return what was learned. */
        public Foresight finish() {
            return none();
        }
    }
}
