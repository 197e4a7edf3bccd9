package dev.palindrome.given;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.Scope;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.tool.MigrationTool;

/**
 * Rows that the user gives, beside those that are made up. They are written into each database of a walk, so what they are must
 * depend on the state alone. Implementations are safe for use by several threads.
 */
public interface GivenRows {

    /** Return what to call them in notes and messages: {@code fixtures/000007.sql}. */
    String name();

    /**
     * Refuse what does not fit the history, before a server is started.
     *
     * @throws dev.palindrome.failure.ConfigurationException where it does not
     */
    default void check(MigrationFolder folder, SqlSyntax syntax) {}

    /**
     * Begin to give on a server, to databases in which a tool runs migrations. The giver is for one thread at a time, and is closed at the end of the walk.
     *
     * @param scope which tables are the tool's own
     * @throws dev.palindrome.failure.ConfigurationException where the server refuses what was given
     */
    Giver on(DatabaseServer server, MigrationTool tool, Scope scope);
}
