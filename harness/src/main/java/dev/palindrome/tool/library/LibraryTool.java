package dev.palindrome.tool.library;

import dev.palindrome.database.Dialect;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.tool.MigrationTool;
import dev.palindrome.tool.SqlFileTool;
import dev.palindrome.tool.ToolResult;
import dev.palindrome.tool.Workplace;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A tool that is a library. What a library has no call for - its book read or written without running anything - is done as for any
 * SQL file, unless a subclass knows better.
 */
public abstract class LibraryTool implements MigrationTool {

    /** What sends files and keeps the book as the tool would. */
    protected final SqlFileTool ours;

    /** Make the tool of a folder. */
    protected LibraryTool(MigrationFolder folder, Dialect dialect) {
        this.ours = new SqlFileTool(folder, dialect);
    }

    @Override
    public void initialise(Connection connection) throws SQLException {
        ours.initialise(connection);
    }

    @Override
    public ToolResult verify(Workplace workplace, Migration migration) throws SQLException {
        return ours.verify(workplace, migration);
    }

    @Override
    public void force(Connection connection, Migration migration) throws SQLException {
        ours.force(connection, migration);
    }

    @Override
    public void forget(Connection connection, Migration migration) throws SQLException {
        ours.forget(connection, migration);
    }

    @Override
    public List<String> state(Connection connection) throws SQLException {
        return ours.state(connection);
    }
}
