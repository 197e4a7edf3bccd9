package dev.palindrome.database.mysql;

import dev.palindrome.database.Filling;
import dev.palindrome.database.Pieces;
import dev.palindrome.database.mysql.flavor.Flavor;
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

/**
 * Writes synthetic rows; each part of the work is in a class of its own.
 *
 * @param flavor the product
 */
record MysqlFilling(Flavor flavor) implements Filling {

    @Override
    public Map<TableName, List<String>> leafConditions(Connection connection, Collection<TableShape> roots)
            throws SQLException {
        return new PartitionBounds(connection).of(roots);
    }

    @Override
    public Map<TableName, List<UniqueShape>> expressionKeys(Connection connection, Collection<TableShape> tables)
            throws SQLException {
        return new ExpressionKeys(connection, flavor).of(tables);
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
        var first = supply.next();
        var inflow = new Inflow(connection, table, columns);
        if (inflow.isFor(first)) {
            inflow.load(first, supply, indexes);
        } else {
            new Pieces(new MysqlContents(flavor), this).load(connection, table, columns, first, supply);
        }
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
        return writing(connection, List.of(table.name()), () -> new OneByOne(connection, table).insert(columns, rows));
    }

    @Override
    public List<StoredRow> stored(Connection connection, TableShape table, List<String> columns, int limit)
            throws SQLException {
        return Part.leavingNothing(connection, () -> new StoredRows(connection).read(table, columns, limit));
    }

    @Override
    public List<List<String>> keys(Connection connection, TableName table, List<String> columns, int limit)
            throws SQLException {
        return Part.leavingNothing(connection, () -> new StoredRows(connection).keys(table, columns, limit));
    }

    @Override
    public Fitted assign(Connection connection, TableShape table, List<String> columns, List<StoredRow> rows)
            throws SQLException {
        return writing(connection, List.of(table.name()), () -> new OneByOne(connection, table).update(columns, rows));
    }

    @Override
    public Dropped dropOrphans(Connection connection, Map<ForeignKeyShape, List<String>> keys) throws SQLException {
        var orphans = new Orphans(connection);
        Map<ForeignKeyShape, Long> counted = orphans.count(keys.keySet());
        List<ForeignKeyShape> broken = keys.keySet().stream()
                .filter(key -> counted.getOrDefault(key, 0L) > 0)
                .toList();
        List<TableName> children =
                broken.stream().map(ForeignKeyShape::child).distinct().toList();
        return writing(connection, children, () -> {
            var dropped = Dropped.NONE;
            for (ForeignKeyShape key : broken) {
                List<String> nullable = keys.getOrDefault(key, List.of());
                int rows = new StoredRows(connection).dropOrphans(orphans, key, nullable);
                dropped = dropped.with(key, rows, nullable);
            }
            return dropped;
        });
    }

    @Override
    public void clear(Connection connection, Collection<TableShape> tables) throws SQLException {
        writing(connection, tables.stream().map(TableShape::name).toList(), () -> {
            for (var table : tables) {
                Part.execute(connection, "delete from " + Quoted.table(table.name()));
            }
            return tables.size();
        });
    }

    @Override
    public void advanceCounters(Connection connection, Collection<TableShape> tables) throws SQLException {
        new Counters(connection, flavor).advance();
    }

    private static <T> T writing(Connection connection, Collection<TableName> tables, Part.Work<T> work)
            throws SQLException {
        return Triggers.away(connection, tables, () -> Part.keeping(connection, work));
    }
}
