package dev.palindrome.cycle;

import dev.palindrome.database.Database;
import dev.palindrome.snapshot.StateReader;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The two sessions that look on: one with our settings for catalogs and rows, one with the tool's for its own table. */
record Watch(Connection observer, Connection book, StateReader reader) {

    /** Open the sessions; what an earlier reader kept is not lost. */
    static Watch open(Setting setting, Database database, @Nullable StateReader earlier) throws SQLException {
        Connection observer = database.connectForReading();
        try {
            StateReader reader = earlier != null
                    ? earlier.over(observer)
                    : new StateReader(
                            setting.dialect(),
                            setting.scope(),
                            observer,
                            setting.walk().watchRows());
            return new Watch(observer, database.connect(), reader);
        } catch (SQLException e) {
            quietly(observer);
            throw e;
        }
    }

    void close() {
        quietly(observer);
        quietly(book);
    }

    private static void quietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException ignored) {
            // It is broken already: that is why it is closed.
        }
    }
}
