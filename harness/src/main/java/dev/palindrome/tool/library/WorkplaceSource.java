package dev.palindrome.tool.library;

import dev.palindrome.tool.Workplace;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A workplace for libraries that ask for a source of connections. Whose connections they are is not theirs to say. */
final class WorkplaceSource implements DataSource {
    private final Workplace workplace;

    WorkplaceSource(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return workplace.connect();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return workplace.connect();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // Nothing is written.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The workplace has its own.
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("nothing is logged here");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("this source of connections is no " + type.getName());
    }
}
