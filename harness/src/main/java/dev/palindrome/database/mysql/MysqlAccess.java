package dev.palindrome.database.mysql;

/**
 * How to reach a server.
 *
 * @param host the host's name or address
 * @param port the port
 * @param user a user with all privileges; databases are created as that user, and migrations run as it
 * @param password its password; never shown
 * @param database a database to connect to, or nothing
 */
public record MysqlAccess(String host, int port, String user, String password, String database) {

    MysqlAccess in(String other) {
        return new MysqlAccess(host, port, user, password, other);
    }

    @Override
    public String toString() {
        return "%s@%s:%s/%s".formatted(user, host, port, database);
    }
}
