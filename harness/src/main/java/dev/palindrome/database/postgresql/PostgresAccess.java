package dev.palindrome.database.postgresql;

/**
 * How to reach a server.
 *
 * @param host the host's name or address
 * @param port the port
 * @param user a superuser; databases are created as that user, and migrations run as it
 * @param password its password; never shown
 * @param database a database to connect to for work on others
 */
public record PostgresAccess(String host, int port, String user, String password, String database) {

    PostgresAccess in(String other) {
        return new PostgresAccess(host, port, user, password, other);
    }

    @Override
    public String toString() {
        return "%s@%s:%s/%s".formatted(user, host, port, database);
    }
}
