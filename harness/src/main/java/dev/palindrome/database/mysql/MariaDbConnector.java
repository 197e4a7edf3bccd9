package dev.palindrome.database.mysql;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.mariadb.jdbc.Driver;
import org.mariadb.jdbc.Statement;
import org.mariadb.jdbc.util.constants.ServerStatus;

/** MariaDB's own driver. */
final class MariaDbConnector implements MysqlConnector {

    @Override
    public Connection open(MysqlAccess access, Use use) throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", access.user());
        settings.setProperty("password", access.password());
        settings.setProperty("sslMode", "disable");
        settings.setProperty("allowPublicKeyRetrieval", "true");
        settings.setProperty("connectTimeout", String.valueOf(CONNECT_MILLIS));
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("allowMultiQueries", "true");
        settings.setProperty("allowLocalInfile", String.valueOf(use == Use.READING));
        // Told of another character set, which a migration may choose, the driver would close the session.
        settings.setProperty("sessionVariables", AS_THE_SERVER_HAS_IT + ",session_track_system_variables='autocommit'");
        settings.setProperty("tinyInt1isBit", "false");
        settings.setProperty("yearIsDateType", "false");
        settings.setProperty("useResetConnection", "true");
        var url = "jdbc:mariadb://%s:%s/%s".formatted(access.host(), access.port(), access.database());
        var connection = new Driver().connect(url, settings);
        if (connection == null) {
            throw new SQLException("MariaDB Connector/J does not take the address " + url, "08001");
        }
        return connection;
    }

    @Override
    public long id(Connection connection) throws SQLException {
        return connection.unwrap(org.mariadb.jdbc.Connection.class).getThreadId();
    }

    @Override
    public void send(Connection connection, String sql, Replies replies) throws SQLException {
        var own = connection.unwrap(org.mariadb.jdbc.Connection.class);
        try (var statement = connection.createStatement()) {
            own.getClient().execute(new TextMessage(sql, replies), statement.unwrap(Statement.class), false);
        }
    }

    @Override
    public void give(java.sql.Statement statement, InputStream rows) throws SQLException {
        statement.unwrap(Statement.class).setLocalInfileInputStream(rows);
    }

    @Override
    public boolean isInTransaction(Connection connection) throws SQLException {
        var context = connection.unwrap(org.mariadb.jdbc.Connection.class).getContext();
        return (context.getServerStatus() & ServerStatus.IN_TRANSACTION) != 0;
    }

    @Override
    public void reset(Connection connection) throws SQLException {
        connection.unwrap(org.mariadb.jdbc.Connection.class).reset();
    }
}
