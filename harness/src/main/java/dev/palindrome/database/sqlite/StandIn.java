package dev.palindrome.database.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.Function;

/**
 * A function in the place of one that a program of the user's gives to SQLite, which nobody else has: it returns its first argument
 * as it is, whatever the other would make of it.
 */
final class StandIn extends Function {
    private static final int INTEGER = 1;
    private static final int FLOAT = 2;
    private static final int TEXT = 3;
    private static final int BLOB = 4;

    private StandIn() {}

    /** Give a session functions of these names, separated by commas, with any number of arguments. */
    static void register(Connection session, String names) throws SQLException {
        for (String name : names.split(",")) {
            Function.create(session, name.strip(), new StandIn());
        }
    }

    @Override
    protected void xFunc() throws SQLException {
        int type = args() == 0 ? 0 : value_type(0);
        switch (type) {
            case INTEGER -> result(value_long(0));
            case FLOAT -> result(value_double(0));
            case TEXT -> result(value_text(0));
            case BLOB -> result(value_blob(0));
            default -> result();
        }
    }
}
