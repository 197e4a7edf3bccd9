package dev.palindrome.database.postgresql;

import dev.palindrome.database.Filling.Fitted;
import dev.palindrome.database.Filling.Supply;
import dev.palindrome.database.Pieces;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies rows into a table piece by piece, each behind a savepoint. Stands inside a transaction, with triggers silent. */
record Pouring(Connection connection, TableShape table, List<String> columns) {

    void pour(Supply supply) throws SQLException {
        // What may wait until the end must be heard with the piece that it belongs to.
        Part.execute(connection, "set constraints all immediate");
        for (var rows = supply.next(); !rows.isEmpty(); rows = supply.next()) {
            supply.taken(rows, write(rows));
        }
    }

    private Fitted write(List<List<@Nullable String>> rows) throws SQLException {
        var savepoint = connection.setSavepoint();
        try {
            CopyIn.copy(connection, CopyIn.qualified(table.name()), columns, rows.iterator());
            connection.releaseSavepoint(savepoint);
            return Pieces.all(rows.size());
        } catch (SQLException refused) {
            connection.rollback(savepoint);
            return new OneByOne(connection, table).insert(columns, rows).because(refused);
        }
    }
}
