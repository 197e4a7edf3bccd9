package dev.palindrome.profile.reading;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.failure.NoEngineException;
import dev.palindrome.profile.Profile;
import dev.palindrome.profile.Scale;
import dev.palindrome.profile.TableProfile;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads a profile of a database in one transaction that cannot write. Holds no state, so it is safe for use by several threads. */
public final class ProfileReader {

    /** SQLSTATEs of a server that wants to know who asks. */
    private static final List<String> REFUSED = List.of("28P01", "28000", "08004");

    /** SQLSTATE of a server that refuses a question. */
    private static final String FORBIDDEN = "42501";

    private ProfileReader() {}

    /**
     * What was read.
     *
     * @param profile the profile
     * @param notes what was left out, and what is written by value
     */
    public record Gathered(Profile profile, List<String> notes) {

        public Gathered {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Read the statistics.
     *
     * @param prompt asks a person for the password where the server wants one; empty where there is nobody to ask
     * @throws ConfigurationException where the server does not let us in
     * @throws NoEngineException where it cannot be reached
     * @throws HarnessException where reading fails
     */
    public static Gathered read(Address address, Terms terms, Supplier<Optional<String>> prompt) {
        var statistics = address.product().statistics();
        try (var connection = open(address, prompt)) {
            try {
                statistics.begin(connection, terms);
                return gather(connection, statistics, terms);
            } catch (SQLException e) {
                if (FORBIDDEN.equals(e.getSQLState())) {
                    throw new ConfigurationException(
                            "the statistics may not be read: %s; grant that to the user, for reading alone, or name another --user"
                                    .formatted(address.withoutPassword(String.valueOf(e.getMessage()))),
                            e);
                }
                throw new HarnessException("the statistics cannot be read: %s (SQLState %s)"
                        .formatted(address.withoutPassword(String.valueOf(e.getMessage())), e.getSQLState()));
            } finally {
                end(connection);
            }
        } catch (SQLException e) {
            throw new HarnessException(
                    "the session could not be closed: " + address.withoutPassword(String.valueOf(e.getMessage())));
        }
    }

    private static Gathered gather(Connection connection, Statistics statistics, Terms terms) throws SQLException {
        var notes = new ArrayList<String>();
        var portrait = new Portrait(terms.allowance());
        var tables = new TreeMap<String, TableProfile>();
        var known = statistics.read(connection, terms, notes);
        terms.allowance().refuseUnknown(known);
        for (var table : known) {
            tables.put(table.name(), portrait.of(table));
        }
        notes.addAll(portrait.notes());
        return new Gathered(new Profile(statistics.engine(), Scale.BY_BIGGEST, tables), notes);
    }

    private static Connection open(Address address, Supplier<Optional<String>> prompt) {
        try {
            return connect(address);
        } catch (SQLException first) {
            var password =
                    REFUSED.contains(String.valueOf(first.getSQLState())) ? prompt.get() : Optional.<String>empty();
            if (password.isEmpty()) {
                throw refused(address, first);
            }
            try {
                return connect(address.as(null, password.get()));
            } catch (SQLException second) {
                throw refused(address, second);
            }
        }
    }

    private static RuntimeException refused(Address address, SQLException e) {
        // Some drivers write a page.
        var message =
                address.withoutPassword(String.valueOf(e.getMessage())).strip().replaceAll("\\s+", " ");
        return REFUSED.contains(String.valueOf(e.getSQLState()))
                ? new ConfigurationException(
                        "the database does not let us in: %s; set PALINDROME_PASSWORD, keep the password in ~/.pgpass, or name another --user"
                                .formatted(message))
                : new NoEngineException(
                        "the database of --url cannot be reached: %s%s; look at its host, port and name, or at the file's path"
                                .formatted(
                                        message, e.getSQLState() == null ? "" : " (SQLState " + e.getSQLState() + ")"));
    }

    /** The driver is asked by its name: in one jar with others it need not be registered. */
    private static Connection connect(Address address) throws SQLException {
        try {
            var type = Class.forName(address.product().driver().type());
            var driver = (Driver) type.getDeclaredConstructor().newInstance();
            var connection = driver.connect(address.url(), address.properties());
            if (connection == null) {
                throw new SQLException("the driver does not take the address", "08001");
            }
            return connection;
        } catch (ReflectiveOperationException e) {
            throw new SQLException("the driver cannot be used: " + e, "08001", e);
        }
    }

    private static void end(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }
}
