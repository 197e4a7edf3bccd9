package dev.palindrome.database.mysql;

import dev.palindrome.database.mysql.copy.Grants;
import dev.palindrome.database.mysql.flavor.Flavor;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the server's own commands leave undone when a database is copied or dropped. */
final class DatabaseSurgery {

    private static final int NO_SUCH_SESSION = 1094;
    private static final int READ_ONLY = 3989;

    private DatabaseSurgery() {}

    /** End all sessions of a database: as long as one stands in a transaction, nothing in there can be changed or dropped. */
    static void endSessions(Statement statement, String database) throws SQLException {
        for (var session : sessions(statement, database)) {
            try {
                statement.execute("kill connection " + session);
            } catch (SQLException e) {
                if (e.getErrorCode() != NO_SUCH_SESSION) {
                    throw e;
                }
            }
        }
    }

    /** Drop a database with what a migration may have hung onto it. */
    static void drop(Statement statement, String database) throws SQLException {
        endSessions(statement, database);
        // Tables of other databases may refer to those of this one.
        statement.execute("set foreign_key_checks = 0");
        try {
            statement.execute(dropping(database));
        } catch (SQLException e) {
            if (e.getErrorCode() != READ_ONLY) {
                throw e;
            }
            statement.execute("alter database %s read only = 0".formatted(Flavor.quoted(database)));
            statement.execute(dropping(database));
        }
        Grants.remove(statement.getConnection(), database);
    }

    private static String dropping(String database) {
        return "drop database if exists " + Flavor.quoted(database);
    }

    private static List<String> sessions(Statement statement, String database) throws SQLException {
        var sessions = new ArrayList<String>();
        try (var rows = statement.executeQuery(
                "select id from information_schema.processlist where db = '%s'".formatted(database))) {
            while (rows.next()) {
                sessions.add(rows.getString(1));
            }
        }
        return sessions;
    }
}
