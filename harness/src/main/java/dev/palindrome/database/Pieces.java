package dev.palindrome.database;

import dev.palindrome.database.Filling.Fitted;
import dev.palindrome.database.Filling.Supply;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads rows piece by piece, each piece at once or, where the server refuses that, row by row.
 *
 * @param contents loads a piece at once
 * @param filling loads it row by row
 */
public record Pieces(Contents contents, Filling filling) {

    /** Load all that the supply has. */
    public void load(Connection connection, TableShape table, List<String> columns, Supply supply) throws SQLException {
        load(connection, table, columns, supply.next(), supply);
    }

    /** Load these rows, which the supply has handed over, and all that it has besides. */
    public void load(
            Connection connection,
            TableShape table,
            List<String> columns,
            List<List<@Nullable String>> first,
            Supply supply)
            throws SQLException {
        for (var rows = first; !rows.isEmpty(); rows = supply.next()) {
            Fitted fitted;
            try {
                contents.load(connection, table, columns, rows.iterator());
                fitted = all(rows.size());
            } catch (SQLException refused) {
                fitted = filling.loadFitting(connection, table, columns, rows).because(refused);
            }
            supply.taken(rows, fitted);
        }
    }

    /** Return that the server took so many rows, and refused none. */
    public static Fitted all(int rows) {
        var kept = new BitSet();
        kept.set(0, rows);
        return new Fitted(kept, null);
    }
}
