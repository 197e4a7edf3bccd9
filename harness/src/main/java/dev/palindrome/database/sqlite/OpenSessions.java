package dev.palindrome.database.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The list of sessions that a server would keep. */
final class OpenSessions {

    private static final ConcurrentMap<Long, SqliteSession> ALL = new ConcurrentHashMap<>();

    private OpenSessions() {}

    static SqliteSession open(SqliteDatabase database) throws SQLException {
        var session = SqliteSession.open(database.file(), ended -> ALL.remove(ended.number()));
        ALL.put(session.number(), session);
        return session;
    }

    /** End a session by force; harmless where it is gone. */
    static void end(long number) throws SQLException {
        var session = ALL.get(number);
        if (session != null) {
            session.end();
        }
    }

    /** End the other sessions of the same database. */
    static void endOthers(SqliteSession alone) throws SQLException {
        for (var session : List.copyOf(ALL.values())) {
            if (session != alone && session.getUrl().equals(alone.getUrl())) {
                session.end();
                session.close();
            }
        }
    }

    /** End all sessions of a database and wait until they are closed. */
    static void endAll(SqliteDatabase database) throws SQLException {
        var url = "jdbc:sqlite:" + database.file();
        for (var session : List.copyOf(ALL.values())) {
            if (session.getUrl().equals(url)) {
                session.end();
                session.close();
            }
        }
    }
}
