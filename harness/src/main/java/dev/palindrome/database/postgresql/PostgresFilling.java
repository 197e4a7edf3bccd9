package dev.palindrome.database.postgresql;

import dev.palindrome.database.Filling;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes synthetic rows; each part of the work is in a class of its own. */
final class PostgresFilling implements Filling {

    @Override
    public Map<TableName, List<String>> leafConditions(Connection connection, Collection<TableShape> roots)
            throws SQLException {
        return new FillingCatalog(connection).leafConditions(roots);
    }

    @Override
    public Map<TableName, List<UniqueShape>> expressionKeys(Connection connection, Collection<TableShape> tables)
            throws SQLException {
        return new FillingCatalog(connection).expressionKeys(tables);
    }

    @Override
    public List<String> readable(Connection connection, TableShape table, String column, List<String> texts)
            throws SQLException {
        return Part.leavingNothing(connection, () -> new Probe(connection, table).readable(column, texts));
    }

    @Override
    public List<Optional<BitSet>> broken(
            Connection connection,
            TableShape table,
            List<String> columns,
            List<StoredRow> rows,
            List<String> conditions)
            throws SQLException {
        return Part.leavingNothing(connection, () -> new Probe(connection, table).broken(columns, rows, conditions));
    }

    @Override
    public void load(Connection connection, TableShape table, List<String> columns, Supply supply, Indexes indexes)
            throws SQLException {
        Part.keeping(connection, () -> {
            Part.silence(connection);
            var resting = indexes == Indexes.AFTERWARDS
                    ? RestingIndexes.of(connection, table)
                    : RestingIndexes.none(connection);
            new Pouring(connection, table, columns).pour(supply);
            resting.build();
        });
    }

    @Override
    public List<StoredRow> computed(
            Connection connection,
            TableShape table,
            List<String> columns,
            List<StoredRow> rows,
            List<Assignment> assignments)
            throws SQLException {
        return Part.leavingNothing(connection, () -> new Probe(connection, table).computed(columns, rows, assignments));
    }

    @Override
    public Fitted loadFitting(
            Connection connection, TableShape table, List<String> columns, List<List<@Nullable String>> rows)
            throws SQLException {
        return Part.keeping(connection, () -> {
            Part.silence(connection);
            return new OneByOne(connection, table).insert(columns, rows);
        });
    }

    @Override
    public List<StoredRow> stored(Connection connection, TableShape table, List<String> columns, int limit)
            throws SQLException {
        return Part.leavingNothing(connection, () -> new StoredRows(connection).read(table, columns, limit));
    }

    @Override
    public void visit(Connection connection, TableShape table, List<String> columns, int piece, Visitor visitor)
            throws SQLException {
        new StoredRows(connection).visit(table, columns, piece, visitor);
    }

    @Override
    public List<List<String>> keys(Connection connection, TableName table, List<String> columns, int limit)
            throws SQLException {
        return Part.leavingNothing(connection, () -> new StoredRows(connection).keys(table, columns, limit));
    }

    @Override
    public Fitted assign(Connection connection, TableShape table, List<String> columns, List<StoredRow> rows)
            throws SQLException {
        return Part.keeping(connection, () -> {
            Part.silence(connection);
            return new OneByOne(connection, table).update(columns, rows);
        });
    }

    @Override
    public Dropped dropOrphans(Connection connection, Map<ForeignKeyShape, List<String>> keys) throws SQLException {
        return Part.keeping(connection, () -> {
            Part.silence(connection);
            var dropped = Dropped.NONE;
            for (var key : keys.entrySet()) {
                int rows = new StoredRows(connection).dropOrphans(key.getKey(), key.getValue());
                dropped = dropped.with(key.getKey(), rows, key.getValue());
            }
            return dropped;
        });
    }

    @Override
    public void clear(Connection connection, Collection<TableShape> tables) throws SQLException {
        var names = tables.stream().map(table -> Quoted.table(table.name())).collect(Collectors.joining(", "));
        Part.keeping(connection, () -> {
            Part.silence(connection);
            Part.execute(connection, "truncate table " + names);
        });
    }

    @Override
    public void advanceCounters(Connection connection, Collection<TableShape> tables) throws SQLException {
        Part.keeping(connection, () -> new Counters(connection).advance(tables));
    }
}
