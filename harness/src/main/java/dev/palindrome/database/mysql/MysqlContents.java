package dev.palindrome.database.mysql;

import dev.palindrome.database.Contents;
import dev.palindrome.database.Scope;
import dev.palindrome.database.mysql.flavor.Flavor;
import dev.palindrome.database.reading.Answers;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.SequencePosition;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes rows.
 *
 * @param flavor the product
 */
record MysqlContents(Flavor flavor) implements Contents {

    @Override
    public Map<TableName, String> marks(Connection connection) throws SQLException {
        return Marks.read(connection, flavor);
    }

    @Override
    public Map<TableName, TableContent> contents(Connection connection, Collection<TableShape> tables)
            throws SQLException {
        return Fingerprints.read(connection, tables);
    }

    @Override
    public void rows(Connection connection, TableShape table, List<String> columns, RowSink sink) throws SQLException {
        new RowReader(connection).rows(table, columns, sink);
    }

    @Override
    public void rowsInTextOrder(
            Connection connection, TableShape table, List<String> columns, List<String> order, RowSink sink)
            throws SQLException {
        new RowReader(connection).rowsInTextOrder(table, columns, order, sink);
    }

    @Override
    public List<Optional<Boolean>> answers(Connection connection, List<String> conditions) throws SQLException {
        return Answers.to(conditions, connection);
    }

    @Override
    public Map<ForeignKeyShape, Long> orphans(Connection connection, Collection<ForeignKeyShape> keys)
            throws SQLException {
        return new Orphans(connection).count(keys);
    }

    @Override
    public List<SequencePosition> sequences(Connection connection, Scope scope) throws SQLException {
        return new Counters(connection, flavor).positions(scope);
    }

    @Override
    public List<SequencePosition> withHighest(Connection connection, List<SequencePosition> positions)
            throws SQLException {
        return new Counters(connection, flavor).withHighest(positions);
    }

    @Override
    public void load(
            Connection connection, TableShape table, List<String> columns, Iterator<List<@Nullable String>> rows)
            throws SQLException {
        Triggers.away(
                connection,
                List.of(table.name()),
                () -> Part.keeping(connection, () -> {
                    new BulkLoad(connection).load(table, columns, rows);
                    return table;
                }));
    }

    /** @throws SQLFeatureNotSupportedException always: no statement of this product takes rows from its client in its text */
    @Override
    public void copyIn(Connection connection, String statement, String rows) throws SQLException {
        throw new SQLFeatureNotSupportedException(
                "%s has no COPY ... FROM STDIN; write the rows as INSERT".formatted(flavor.label()), "0A000");
    }
}
