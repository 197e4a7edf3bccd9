package dev.palindrome.writes;

import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.snapshot.State;
import java.util.Map;

/** What all that is written together has in common: the session, the two states, what stood in them, and the rows that others are made like. */
record Scene(Session session, Past past, Twins twins, Originals originals, Likeness likeness) {

    static Scene of(Session session, Past past, State before, State after) {
        var twins = new Twins(before, after);
        return new Scene(session, past, twins, new Originals(session, twins), new Likeness(session));
    }

    /** Return the tables as the new version finds them. */
    Map<TableName, TableShape> tables() {
        return twins.after().data().shapes();
    }

    String quote(TableShape table) {
        return session.dialect().quote(table.name());
    }
}
