package dev.palindrome.database.sqlite;

import dev.palindrome.database.Filling;
import dev.palindrome.database.Pieces;
import dev.palindrome.database.sqlite.catalog.Extras;
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
import org.jspecify.annotations.Nullable;

/** Writes synthetic rows; each part of the work is in a class of its own. */
final class SqliteFilling implements Filling {

    /** There are no partitions. */
    @Override
    public Map<TableName, List<String>> leafConditions(Connection connection, Collection<TableShape> roots) {
        return Map.of();
    }

    @Override
    public Map<TableName, List<UniqueShape>> expressionKeys(Connection connection, Collection<TableShape> tables)
            throws SQLException {
        return Extras.expressionKeys(connection, tables);
    }

    /** A column takes every text, but for those of strict tables, whose types are known. */
    @Override
    public List<String> readable(Connection connection, TableShape table, String column, List<String> texts) {
        return texts;
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
        new Pieces(new SqliteContents(), this).load(connection, table, columns, supply);
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
        return Part.keeping(
                connection,
                () -> Triggers.away(
                        connection,
                        List.of(table.name()),
                        () -> new Loading(connection, table, columns).insertFitting(rows)));
    }

    @Override
    public List<StoredRow> stored(Connection connection, TableShape table, List<String> columns, int limit)
            throws SQLException {
        return new StoredRows(connection).read(table, columns, limit);
    }

    @Override
    public List<List<String>> keys(Connection connection, TableName table, List<String> columns, int limit)
            throws SQLException {
        return new StoredRows(connection).keys(table, columns, limit);
    }

    @Override
    public Fitted assign(Connection connection, TableShape table, List<String> columns, List<StoredRow> rows)
            throws SQLException {
        return Part.keeping(
                connection,
                () -> Triggers.away(
                        connection, List.of(table.name()), () -> new Loading(connection, table, columns).update(rows)));
    }

    @Override
    public Dropped dropOrphans(Connection connection, Map<ForeignKeyShape, List<String>> keys) throws SQLException {
        var tables = keys.keySet().stream().map(ForeignKeyShape::child).toList();
        return Part.keeping(
                connection,
                () -> Triggers.away(connection, tables, () -> {
                    var dropped = Dropped.NONE;
                    for (var key : keys.entrySet()) {
                        int rows = new StoredRows(connection).dropOrphans(key.getKey(), key.getValue());
                        dropped = dropped.with(key.getKey(), rows, key.getValue());
                    }
                    return dropped;
                }));
    }

    @Override
    public void clear(Connection connection, Collection<TableShape> tables) throws SQLException {
        var names = tables.stream().map(TableShape::name).toList();
        Part.keeping(
                connection,
                () -> Triggers.away(connection, names, () -> {
                    for (var name : names) {
                        Part.execute(connection, "delete from main." + Quoted.name(name.name()));
                    }
                    return names.size();
                }));
    }

    /** A counter follows every number that is written. */
    @Override
    public void advanceCounters(Connection connection, Collection<TableShape> tables) {
        // nothing to do
    }
}
