package dev.palindrome.database.postgresql;

import dev.palindrome.database.Sessions;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Batch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

final class PostgresSessions implements Sessions {

    @Override
    public void prepareForReading(Connection connection) throws SQLException {}

    @Override
    public void limit(Connection connection, Duration statement, Duration lock) throws SQLException {}

    @Override
    public void reset(Connection connection) throws SQLException {}

    @Override
    public boolean inTransaction(Connection connection) throws SQLException {
        return false;
    }

    @Override
    public long id(Connection connection) throws SQLException {
        return 0;
    }

    @Override
    public void awaitEnd(Connection observer, long session) throws SQLException {}

    @Override
    public void terminate(Connection observer, long session) throws SQLException {}

    @Override
    public SqlFailure describe(SQLException failure, Batch batch) {
        return new SqlFailure(String.valueOf(failure.getMessage()), failure.getSQLState(), batch.sql(), 0);
    }

    @Override
    public boolean lacksSurroundings(SqlFailure failure) {
        return false;
    }
}
