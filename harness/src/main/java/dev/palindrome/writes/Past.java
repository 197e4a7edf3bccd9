package dev.palindrome.writes;

import dev.palindrome.schema.TableName;
import java.sql.SQLException;
import java.util.List;

/** What stood in the tables before the up. */
@FunctionalInterface
public interface Past {

    /**
     * Return those of some values that no row had in these columns; none where nobody can tell.
     *
     * @param table the table as it was called before the up
     * @param columns its columns, likewise
     * @throws SQLException where the connection is lost
     */
    List<List<String>> without(TableName table, List<String> columns, List<List<String>> values) throws SQLException;
}
