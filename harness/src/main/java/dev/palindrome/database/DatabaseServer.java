package dev.palindrome.database;

import java.util.Map;
import java.util.Set;

/**
 * A running server of ours. Safe for use by several threads. Closing it stops the server and removes what it left; closing twice
 * is harmless.
 */
public interface DatabaseServer extends AutoCloseable {

    /** Return the product's name: {@code postgresql}. */
    String engine();

    /** Return the version that the server itself reports: {@code 18.6}. */
    String version();

    /** Return the name of the provider that started it. */
    String provider();

    /** Return why this provider was chosen, as a clause for the report: {@code no container engine answers}. */
    String because();

    /** Return what the harness knows about this product. */
    Dialect dialect();

    /** Create an empty database; the name is made unique by the server's owner. */
    Database create(String purpose);

    /** Create a database that holds just what the source holds. Nobody may be connected to the source. */
    Database copy(Database source, String purpose);

    /** Drop a database, whoever is still connected to it. Dropping one that is gone is harmless. */
    void drop(Database database);

    /**
     * Return what belongs to no single database and was not there when the server was started: roles, above all. A database
     * that is dropped leaves them behind.
     */
    default Set<String> strangers() {
        return Set.of();
    }

    /** Remove the strangers that are not among those to keep; nothing may depend on them any more. */
    default void expelStrangers(Set<String> keep) {}

    /**
     * Give roles other names for a while, so that another database can make the same ones.
     *
     * @param keep the names that stay
     * @return the names that they bear now, each with the one that they had
     */
    default Map<String, String> hideStrangers(Set<String> keep) {
        return Map.of();
    }

    /** Give roles back the names that {@link #hideStrangers} took. */
    default void showStrangers(Map<String, String> hidden) {}

    /** Put aside what a database that will not be used for a while holds of some roles, so that others can drop them. */
    default Claims suspend(Database database, Set<String> roles) {
        return Claims.NONE;
    }

    @Override
    void close();
}
