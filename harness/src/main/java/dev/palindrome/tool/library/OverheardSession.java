package dev.palindrome.tool.library;

import dev.palindrome.database.Sessions;
import dev.palindrome.tool.Journal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One session, and what is heard on it. Whether a transaction is open is asked of the driver each time. Safe for use by several threads. */
final class OverheardSession {
    private final Connection connection;
    private final Sessions sessions;
    private final Supplier<@Nullable String> file;
    private final List<Heard> heard = new ArrayList<>();

    OverheardSession(Connection connection, Sessions sessions, Supplier<@Nullable String> file) {
        this.connection = connection;
        this.sessions = sessions;
        this.file = file;
    }

    /** Return the connection itself. */
    Connection connection() {
        return connection;
    }

    synchronized List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** Return what was sent where the server refused with this. */
    Optional<Heard.Sent> refusedWith(SQLException refusal) {
        return heard().stream()
                .filter(Heard.Sent.class::isInstance)
                .map(Heard.Sent.class::cast)
                .filter(sent -> sent.refusal() == refusal)
                .findFirst();
    }

    synchronized void ran(String sql) {
        heard.add(new Heard.Sent(sql, file.get(), isInTransaction(), null));
    }

    synchronized void refused(String sql, SQLException refusal) {
        heard.add(new Heard.Sent(sql, file.get(), isStillInTransaction(), refusal));
    }

    synchronized void dealt(Consumer<Journal> what) {
        heard.add(new Heard.Dealt(what));
    }

    boolean isInTransaction() {
        try {
            return sessions.inTransaction(connection);
        } catch (SQLException e) {
            return true; // a session that does not even answer this is lost, and its transaction with it
        }
    }

    boolean isStillInTransaction() {
        try {
            return sessions.inTransactionBehindRefusal(connection);
        } catch (SQLException e) {
            return true;
        }
    }
}
