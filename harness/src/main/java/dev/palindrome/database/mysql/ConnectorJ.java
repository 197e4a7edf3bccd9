package dev.palindrome.database.mysql;

import com.mysql.cj.NativeSession;
import com.mysql.cj.exceptions.CJException;
import com.mysql.cj.jdbc.Driver;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.JdbcStatement;
import com.mysql.cj.jdbc.StatementImpl;
import com.mysql.cj.jdbc.exceptions.SQLExceptionsMapping;
import com.mysql.cj.jdbc.result.ResultSetFactory;
import com.mysql.cj.jdbc.result.ResultSetImpl;
import com.mysql.cj.protocol.ProtocolEntity;
import com.mysql.cj.protocol.ServerSession;
import com.mysql.cj.protocol.a.result.OkPacket;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** MySQL's own driver. */
final class ConnectorJ implements MysqlConnector {

    @Override
    public Connection open(MysqlAccess access, Use use) throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", access.user());
        settings.setProperty("password", access.password());
        settings.setProperty("sslMode", "DISABLED");
        settings.setProperty("allowPublicKeyRetrieval", "true");
        settings.setProperty("connectTimeout", String.valueOf(CONNECT_MILLIS));
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("allowMultiQueries", "true");
        settings.setProperty("allowLoadLocalInfile", String.valueOf(use == Use.READING));
        // Else it would make the session strict where the server is not.
        settings.setProperty("jdbcCompliantTruncation", "false");
        settings.setProperty("sessionVariables", AS_THE_SERVER_HAS_IT + ",character_set_results=utf8mb4");
        // Else it would ask before each statement whether it may write.
        settings.setProperty("readOnlyPropagatesToServer", "false");
        settings.setProperty("tinyInt1isBit", "false");
        settings.setProperty("yearIsDateType", "false");
        var url = "jdbc:mysql://%s:%s/%s".formatted(access.host(), access.port(), access.database());
        var connection = new Driver().connect(url, settings);
        if (connection == null) {
            throw new SQLException("MySQL Connector/J does not take the address " + url, "08001");
        }
        return connection;
    }

    @Override
    public long id(Connection connection) throws SQLException {
        return connection.unwrap(JdbcConnection.class).getId();
    }

    /** The driver's own statement forgets at an error what was done before it. */
    @Override
    public void send(Connection connection, String sql, Replies replies) throws SQLException {
        var own = connection.unwrap(JdbcConnection.class);
        try (var statement = connection.createStatement()) {
            var results = new Results(own, statement.unwrap(StatementImpl.class), replies);
            ((NativeSession) own.getSession()).execSQL(null, sql, -1, null, false, results, null, false);
        } catch (CJException e) {
            throw SQLExceptionsMapping.translateException(e);
        }
    }

    /** Makes what the driver makes of an answer, and hands the answer on. */
    private static final class Results extends ResultSetFactory {
        private final ServerSession server;
        private final Replies replies;

        Results(JdbcConnection connection, StatementImpl statement, Replies replies) throws SQLException {
            super(connection, statement);
            this.server = connection.getSession().getServerSession();
            this.replies = replies;
        }

        @Override
        public ResultSetImpl createFromProtocolEntity(ProtocolEntity answer) {
            if (answer instanceof OkPacket) {
                replies.done(server.inTransactionOnServer());
            } else {
                replies.rows(server.inTransactionOnServer());
            }
            return super.createFromProtocolEntity(answer);
        }
    }

    @Override
    public void give(Statement statement, InputStream rows) throws SQLException {
        statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(rows);
    }

    @Override
    public boolean isInTransaction(Connection connection) throws SQLException {
        return server(connection).inTransactionOnServer();
    }

    @Override
    public void reset(Connection connection) throws SQLException {
        connection.unwrap(JdbcConnection.class).resetServerState();
    }

    private static ServerSession server(Connection connection) throws SQLException {
        return connection.unwrap(JdbcConnection.class).getSession().getServerSession();
    }
}
