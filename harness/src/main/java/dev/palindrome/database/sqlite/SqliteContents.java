package dev.palindrome.database.sqlite;

import dev.palindrome.database.Contents;
import dev.palindrome.database.Scope;
import dev.palindrome.database.reading.Answers;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.SequencePosition;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class SqliteContents implements Contents {

    @Override
    public Map<TableName, String> marks(Connection connection) {
        return Map.of();
    }

    @Override
    public Map<TableName, TableContent> contents(Connection connection, Collection<TableShape> tables)
            throws SQLException {
        return Fingerprints.read(connection, tables);
    }

    @Override
    public void rows(Connection connection, TableShape table, List<String> columns, RowSink sink) throws SQLException {
        RowReader.rows(connection, table, columns, sink);
    }

    @Override
    public void rowsInTextOrder(
            Connection connection, TableShape table, List<String> columns, List<String> order, RowSink sink)
            throws SQLException {
        RowReader.rowsInTextOrder(connection, table, columns, order, sink);
    }

    @Override
    public List<Optional<Boolean>> answers(Connection connection, List<String> conditions) throws SQLException {
        return Answers.to(conditions, connection);
    }

    @Override
    public Map<ForeignKeyShape, Long> orphans(Connection connection, Collection<ForeignKeyShape> keys)
            throws SQLException {
        return Orphans.count(connection, keys);
    }

    @Override
    public List<SequencePosition> sequences(Connection connection, Scope scope) throws SQLException {
        return Counters.positions(connection, scope);
    }

    @Override
    public List<SequencePosition> withHighest(Connection connection, List<SequencePosition> positions)
            throws SQLException {
        return Counters.withHighest(connection, positions);
    }

    @Override
    public void load(
            Connection connection, TableShape table, List<String> columns, Iterator<List<@Nullable String>> rows)
            throws SQLException {
        Part.keeping(
                connection,
                () -> Triggers.away(connection, List.of(table.name()), () -> {
                    new Loading(connection, table, columns).load(rows);
                    return true;
                }));
    }

    @Override
    public void copyIn(Connection connection, String statement, String rows) throws SQLException {
        throw new SQLException("SQLite takes no rows beside a statement: " + statement);
    }
}
