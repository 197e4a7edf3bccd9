package dev.palindrome.database.mysql;

import dev.palindrome.database.Library;
import dev.palindrome.database.mysql.flavor.Flavor;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One of the two drivers that speak with both products. Everything that JDBC does not say, and each of them says in its own way,
 * is in here.
 */
interface MysqlConnector {

    /** A statement of a migration waits as long as its own limits allow, but who opens a session does not. */
    int CONNECT_MILLIS = 10_000;

    /**
     * What both drivers change about a session is set back: to the server it shall look like one of a tool that changes nothing.
     * Rows of another character set than ours are converted by the server.
     */
    String AS_THE_SERVER_HAS_IT = "sql_mode=@@global.sql_mode";

    /** What a session is for. */
    enum Use {
        /** A migration's: several statements in one text, no way to our files. */
        MIGRATION,
        /** Ours: rows may come from us by LOAD DATA LOCAL. */
        READING
    }

    /** Return the driver made for a product where it is there, else the other one; the dependency check comes before. */
    static MysqlConnector of(Flavor flavor) {
        var own = flavor.isMariaDb() ? Library.MARIADB_DRIVER : Library.MYSQL_DRIVER;
        return own.isThere() == flavor.isMariaDb() ? new MariaDbConnector() : new ConnectorJ();
    }

    /** Return the driver that opened a session. */
    static MysqlConnector of(Connection connection) throws SQLException {
        return connection.getMetaData().getDriverName().contains("MariaDB") ? new MariaDbConnector() : new ConnectorJ();
    }

    /** Open a session. */
    Connection open(MysqlAccess access, Use use) throws SQLException;

    /** Return the server's number of a session. */
    long id(Connection connection) throws SQLException;

    /**
     * Send a text in one go, and take every answer off the wire.
     *
     * @param replies told of each as it comes
     */
    void send(Connection connection, String sql, Replies replies) throws SQLException;

    /** Let the statement's LOAD DATA LOCAL read these rows, whatever file it names. */
    void give(Statement statement, InputStream rows) throws SQLException;

    /** Return whether the server's last answer said that a transaction is open. */
    boolean isInTransaction(Connection connection) throws SQLException;

    /** Make a session as good as new. */
    void reset(Connection connection) throws SQLException;
}
