package dev.palindrome.database.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Opens sessions with the fewest round trips that the driver can do. */
final class PostgresConnector {

    /** The driver sends the time zone of this machine when it connects; no option stops it. */
    static final String SERVER_ZONE = "set time zone 'UTC'";

    private static final Driver DRIVER = new Driver();

    private PostgresConnector() {}

    /** Open a session that sends each text as it is, in one message, as the tools do. */
    static Connection forMigration(PostgresAccess access) throws SQLException {
        var settings = common(access);
        PGProperty.PREFER_QUERY_MODE.set(settings, "simple");
        return open(access, settings);
    }

    /** Open a session that keeps its plans and gets every value in the server's own text form. */
    static Connection forReading(PostgresAccess access) throws SQLException {
        var settings = common(access);
        PGProperty.PREFER_QUERY_MODE.set(settings, "extended");
        PGProperty.PREPARE_THRESHOLD.set(settings, 1);
        PGProperty.BINARY_TRANSFER.set(settings, false);
        return open(access, settings);
    }

    private static Connection open(PostgresAccess access, Properties settings) throws SQLException {
        var url = "jdbc:postgresql://%s:%s/%s".formatted(access.host(), access.port(), access.database());
        var connection = DRIVER.connect(url, settings);
        if (connection == null) {
            throw new SQLException("the PostgreSQL driver does not take the address " + url, "08001");
        }
        try (var statement = connection.createStatement()) {
            statement.execute(SERVER_ZONE);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static Properties common(PostgresAccess access) {
        var settings = new Properties();
        PGProperty.USER.set(settings, access.user());
        PGProperty.PASSWORD.set(settings, access.password());
        PGProperty.APPLICATION_NAME.set(settings, "palindrome");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(settings, "14");
        PGProperty.GSS_ENC_MODE.set(settings, "disable");
        PGProperty.SSL_MODE.set(settings, "disable");
        PGProperty.CONNECT_TIMEOUT.set(settings, 10);
        PGProperty.LOGIN_TIMEOUT.set(settings, 10);
        // A migration may run for as long as its own time-outs allow.
        PGProperty.SOCKET_TIMEOUT.set(settings, 0);
        PGProperty.TCP_KEEP_ALIVE.set(settings, true);
        return settings;
    }
}
