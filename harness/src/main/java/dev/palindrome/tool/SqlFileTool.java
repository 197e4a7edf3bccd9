package dev.palindrome.tool;

import dev.palindrome.database.Dialect;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Runs SQL files as the tool does that owns the folder: it sends what that tool would send, in its transactions, and writes its book.
 * Safe for use by several threads, each with a connection of its own.
 */
public final class SqlFileTool implements MigrationTool {
    private final MigrationFolder folder;
    private final Dialect dialect;

    /** Make a tool for the folder, on databases of the dialect's product. */
    public SqlFileTool(MigrationFolder folder, Dialect dialect) {
        this.folder = folder;
        this.dialect = dialect;
    }

    @Override
    public void initialise(Connection connection) throws SQLException {
        for (var sql : folder.bookkeeping().create()) {
            PlainSql.execute(connection, sql);
        }
    }

    @Override
    public ToolResult up(Connection connection, Migration migration) {
        var book = folder.bookkeeping();
        var previous = folder.previous(migration).orElse(null);
        var entries = new Entries(book.beforeUp(migration, previous), book.afterUp(migration, previous));
        return new ScriptRun(folder, dialect, connection).run(migration.up(), entries);
    }

    @Override
    public ToolResult down(Connection connection, Migration migration) {
        var script =
                migration.down().orElseThrow(() -> new IllegalArgumentException(migration.name() + " has no down"));
        var book = folder.bookkeeping();
        var previous = folder.previous(migration).orElse(null);
        var entries = new Entries(book.beforeDown(migration, previous), book.afterDown(migration, previous));
        return new ScriptRun(folder, dialect, connection).run(script, entries);
    }

    @Override
    public ToolResult verify(Connection connection, Migration migration) {
        var script = migration
                .verification()
                .orElseThrow(() -> new IllegalArgumentException(migration.name() + " has nothing that verifies it"));
        var result = new ScriptRun(folder, dialect, connection).run(script, Entries.NONE);
        return result instanceof ToolResult.Refused refused
                ? new ToolResult.Refused(notVerified(script, refused.failure()))
                : result;
    }

    /** The line is left out: it is not one of the up. */
    private static SqlFailure notVerified(Script script, SqlFailure said) {
        var message = "%s does not find what the up should have done: %s".formatted(script.file(), said.message());
        return new SqlFailure(message, said.sqlState(), said.statement(), 0);
    }

    @Override
    public void force(Connection connection, Migration migration) throws SQLException {
        var previous = folder.previous(migration).orElse(null);
        for (var sql : folder.bookkeeping().afterUp(migration, previous)) {
            PlainSql.execute(connection, sql);
        }
    }

    @Override
    public void forget(Connection connection, Migration migration) throws SQLException {
        var previous = folder.previous(migration).orElse(null);
        for (var sql : folder.bookkeeping().afterDown(migration, previous)) {
            PlainSql.execute(connection, sql);
        }
    }

    @Override
    public List<String> state(Connection connection) throws SQLException {
        try {
            return PlainSql.column(connection, folder.bookkeeping().state());
        } catch (SQLException e) {
            if (PlainSql.isConnectionLost(e)) {
                throw e;
            }
            return List.of("the book of %s cannot be read: %s".formatted(folder.format(), e.getMessage()));
        }
    }
}
