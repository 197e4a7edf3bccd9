package dev.palindrome.database.mysql;

import dev.palindrome.database.Filling;
import dev.palindrome.database.mysql.flavor.Flavor;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import java.sql.Connection;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes synthetic rows.
 *
 * @param flavor the product
 */
record MysqlFilling(Flavor flavor) implements Filling {

    @Override
    public Map<TableName, List<String>> leafConditions(Connection connection, Collection<TableShape> roots) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<TableName, List<UniqueShape>> expressionKeys(Connection connection, Collection<TableShape> tables) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> readable(Connection connection, TableShape table, String column, List<String> texts) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Optional<BitSet>> broken(
            Connection connection,
            TableShape table,
            List<String> columns,
            List<StoredRow> rows,
            List<String> conditions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Fitted loadFitting(
            Connection connection, TableShape table, List<String> columns, List<List<@Nullable String>> rows) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<StoredRow> stored(Connection connection, TableShape table, List<String> columns, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<List<String>> keys(Connection connection, TableName table, List<String> columns, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Fitted assign(Connection connection, TableShape table, List<String> columns, List<StoredRow> rows) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int dropOrphans(Connection connection, Map<ForeignKeyShape, List<String>> keys) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void advanceCounters(Connection connection, Collection<TableShape> tables) {
        throw new UnsupportedOperationException();
    }
}
