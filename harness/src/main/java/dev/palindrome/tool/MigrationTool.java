package dev.palindrome.tool;

import dev.palindrome.migration.Migration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Takes one migration up or down, as the tool that owns the folder would: its statements, its transactions, its bookkeeping. Not
 * safe for use by several threads on one database.
 */
public interface MigrationTool {

    /** Make the tool's own tables where they are not there. */
    void initialise(Connection connection) throws SQLException;

    /**
     * Make the tool's own tables where they are not there, on as many sessions as the tool opens for it.
     *
     * @throws SQLException where no session can be had, or a table cannot be made
     */
    default void initialise(Workplace workplace) throws SQLException {
        try (var session = workplace.connect()) {
            initialise(session);
        }
    }

    /**
     * Run the up and write the tool's book, on as many sessions as the tool opens for it.
     *
     * @throws SQLException where no session can be had; what a session refuses is a result
     */
    ToolResult up(Workplace workplace, Migration migration) throws SQLException;

    /**
     * Run the down and write the tool's book; the migration has one.
     *
     * @throws SQLException where no session can be had
     */
    ToolResult down(Workplace workplace, Migration migration) throws SQLException;

    /**
     * Run the script that sees whether the up did what it should; the migration has one.
     *
     * @throws SQLException where no session can be had
     */
    ToolResult verify(Workplace workplace, Migration migration) throws SQLException;

    /** Write the tool's book as though the up had run, which is how people go on behind a migration that cannot run. */
    void force(Connection connection, Migration migration) throws SQLException;

    /** Write the tool's book as though the down had run. */
    void forget(Connection connection, Migration migration) throws SQLException;

    /** Take out of the tool's book that an up has failed, where the tool runs nothing more before people have done so. */
    default void repair(Connection connection, Migration migration) throws SQLException {}

    /** Return what the tool believes to be applied, line by line; one line that says so where its table cannot be read. */
    List<String> state(Connection connection) throws SQLException;

    /** Return the down as it can be tried within a transaction that is taken back, or nothing where only a copy will do. */
    default Optional<OneTransaction> downInOneTransaction(Migration migration) {
        return Optional.empty();
    }
}
