package dev.palindrome.database.postgresql;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class PostgresContents implements Contents {

    @Override
    public Map<TableName, String> marks(Connection connection) throws SQLException {
        return Marks.read(connection);
    }

    @Override
    public Map<TableName, TableContent> contents(Connection connection, Collection<TableShape> tables)
            throws SQLException {
        return Fingerprints.read(connection, tables);
    }

    @Override
    public void rows(Connection connection, TableShape table, List<String> columns, RowSink sink) throws SQLException {
        CopyOut.rows(connection, table, columns, sink);
    }

    @Override
    public void rowsInTextOrder(
            Connection connection, TableShape table, List<String> columns, List<String> order, RowSink sink)
            throws SQLException {
        CopyOut.rowsInTextOrder(connection, table, columns, order, sink);
    }

    @Override
    public List<Optional<Boolean>> answers(Connection connection, List<String> conditions) throws SQLException {
        return Part.leavingNothing(
                connection,
                () -> Answers.to(conditions, some -> {
                    List<Boolean> answers = new ArrayList<>();
                    boolean asked = Part.attempt(connection, () -> answers.addAll(Answers.read(connection, some)));
                    return asked ? answers : null;
                }));
    }

    @Override
    public Map<ForeignKeyShape, Long> orphans(Connection connection, Collection<ForeignKeyShape> keys)
            throws SQLException {
        return Orphans.count(connection, keys);
    }

    @Override
    public List<SequencePosition> sequences(Connection connection, Scope scope) throws SQLException {
        return Sequences.positions(connection, scope);
    }

    @Override
    public List<SequencePosition> withHighest(Connection connection, List<SequencePosition> positions)
            throws SQLException {
        return Sequences.withHighest(connection, positions);
    }

    @Override
    public void moveBack(Connection connection, Collection<SequencePosition> positions) throws SQLException {
        Sequences.moveBack(connection, positions);
    }

    @Override
    public void load(
            Connection connection, TableShape table, List<String> columns, Iterator<List<@Nullable String>> rows)
            throws SQLException {
        new CopyIn().load(connection, table, columns, rows);
    }

    @Override
    public void copyIn(Connection connection, String statement, String rows) throws SQLException {
        CopyIn.copy(connection, statement, rows);
    }
}
