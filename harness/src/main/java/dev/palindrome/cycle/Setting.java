package dev.palindrome.cycle;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.Dialect;
import dev.palindrome.database.Scope;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.tool.MigrationTool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What every part of a walk needs to know. */
record Setting(
        DatabaseServer server,
        MigrationFolder folder,
        MigrationTool tool,
        WalkSettings walk,
        Progress progress,
        Origin origin,
        Gifts gifts) {

    Dialect dialect() {
        return server.dialect();
    }

    /** Open a session of the user's: with the server's own defaults but for what the user set. */
    Connection open(Database database) throws SQLException {
        return origin.open(database);
    }

    Scope scope() {
        return new Scope(folder.bookkeeping().tables());
    }

    List<Migration> history() {
        return folder.migrations();
    }
}
