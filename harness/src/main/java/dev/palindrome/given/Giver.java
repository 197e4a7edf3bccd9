package dev.palindrome.given;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes what the user gives into the databases of one walk, at the states that it is for. */
public interface Giver extends AutoCloseable {

    /** Whose session it writes on. */
    enum Session {
        /** One as the user's application has it, with triggers and keys in force. */
        USERS,
        /** One of ours, in which values have the form that {@link dev.palindrome.database.Contents} reads and writes. */
        OURS
    }

    /** Return whose session it writes on. */
    default Session session() {
        return Session.USERS;
    }

    /** Return whether it has something for a state; asked before a session is opened. */
    boolean gives(Occasion occasion);

    /**
     * Write it.
     *
     * @throws dev.palindrome.failure.ConfigurationException where the server refuses it
     * @throws SQLException where the session is lost
     */
    void give(Connection session, Occasion occasion) throws SQLException;

    /** Return what to say of it in the report. */
    default List<String> notes() {
        return List.of();
    }

    @Override
    default void close() {}
}
