package dev.palindrome.database.mysql;

import dev.palindrome.database.Filling.Fitted;
import dev.palindrome.database.Filling.Indexes;
import dev.palindrome.database.Filling.Supply;
import dev.palindrome.database.Pieces;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads many rows piece by piece, all in one transaction. See docs/adr/0067. */
record Inflow(Connection connection, TableShape table, List<String> columns) {

    /** For fewer rows a statement that inserts them is as fast. */
    static final int MANY = 10_000;

    /** Return whether rows that begin with this piece are worth it, and the engine can take a piece back. */
    boolean isFor(List<List<@Nullable String>> first) throws SQLException {
        return first.size() >= MANY
                && connection.getAutoCommit()
                && new LoadData(connection, table, columns).isPossible()
                && new BulkLoad(connection).isTransactional(table);
    }

    /** Load the first piece and what the supply has besides. */
    void load(List<List<@Nullable String>> first, Supply supply, Indexes indexes) throws SQLException {
        Triggers.away(connection, List.of(table.name()), () -> {
            Part.Work<Boolean> work = () -> Part.keeping(connection, () -> pour(first, supply));
            return new BulkLoad(connection).isEmpty(table)
                    ? new SecondaryIndexes(connection, table, indexes).away(work)
                    : work.run();
        });
    }

    private boolean pour(List<List<@Nullable String>> first, Supply supply) throws SQLException {
        for (var rows = first; !rows.isEmpty(); rows = supply.next()) {
            supply.taken(rows, write(rows));
        }
        return true;
    }

    private Fitted write(List<List<@Nullable String>> rows) throws SQLException {
        var savepoint = connection.setSavepoint();
        try {
            new LoadData(connection, table, columns).load(rows);
            connection.releaseSavepoint(savepoint);
            return Pieces.all(rows.size());
        } catch (SQLException refused) {
            connection.rollback(savepoint);
            return new OneByOne(connection, table).insert(columns, rows);
        }
    }
}
