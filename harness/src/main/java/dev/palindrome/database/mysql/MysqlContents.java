package dev.palindrome.database.mysql;

import dev.palindrome.database.Contents;
import dev.palindrome.database.Scope;
import dev.palindrome.database.mysql.flavor.Flavor;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.SequencePosition;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes rows.
 *
 * @param flavor the product
 */
record MysqlContents(Flavor flavor) implements Contents {

    @Override
    public Map<TableName, String> marks(Connection connection) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<TableName, TableContent> contents(Connection connection, Collection<TableShape> tables) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rows(Connection connection, TableShape table, List<String> columns, RowSink sink) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rowsInTextOrder(
            Connection connection, TableShape table, List<String> columns, List<String> order, RowSink sink) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<ForeignKeyShape, Long> orphans(Connection connection, Collection<ForeignKeyShape> keys) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<SequencePosition> sequences(Connection connection, Scope scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<SequencePosition> withHighest(Connection connection, List<SequencePosition> positions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void load(
            Connection connection, TableShape table, List<String> columns, Iterator<List<@Nullable String>> rows) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void copyIn(Connection connection, String statement, String rows) {
        throw new UnsupportedOperationException();
    }
}
