package dev.palindrome.tool;

import dev.palindrome.migration.Migration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Takes one migration up or down, as the tool that owns the folder would: its statements, its transactions, its bookkeeping. Not
 * safe for use by several threads on one connection.
 */
public interface MigrationTool {

    /** Make the tool's own tables where they are not there. */
    void initialise(Connection connection) throws SQLException;

    /** Run the up and write the tool's book. After a refusal the session may be in any state: close it. */
    ToolResult up(Connection connection, Migration migration);

    /** Run the down and write the tool's book; the migration has one. */
    ToolResult down(Connection connection, Migration migration);

    /** Run the script that sees whether the up did what it should, on another session than the up; the migration has one. */
    ToolResult verify(Connection connection, Migration migration);

    /** Write the tool's book as though the up had run, which is how people go on behind a migration that cannot run. */
    void force(Connection connection, Migration migration) throws SQLException;

    /** Write the tool's book as though the down had run. */
    void forget(Connection connection, Migration migration) throws SQLException;

    /** Return what the tool believes to be applied, line by line; one line that says so where its table cannot be read. */
    List<String> state(Connection connection) throws SQLException;
}
