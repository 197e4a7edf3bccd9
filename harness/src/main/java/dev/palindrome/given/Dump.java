package dev.palindrome.given;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.Scope;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.tool.host.DumpScript;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * A dump of the user's own, schema and rows, whose rows are used where a table of the history has the same name. It is restored
 * into a database beside the walked one.
 */
public final class Dump implements GivenRows {

    private final DumpScript script;

    private Dump(DumpScript script) {
        this.script = script;
    }

    /**
     * Find a file.
     *
     * @throws dev.palindrome.failure.ConfigurationException where it is not there or cannot be read
     */
    public static Dump of(Path file) {
        return new Dump(DumpScript.of(file));
    }

    @Override
    public String name() {
        return script.name();
    }

    @Override
    public void check(MigrationFolder folder, SqlSyntax syntax) {
        script.check(syntax);
    }

    @Override
    public Giver on(DatabaseServer server) {
        Database database = server.create("data");
        try (Connection session = database.connect()) {
            var skipped = script.restore(session, server.dialect());
            try (Connection reader = database.connectForReading()) {
                server.dialect().sessions().prepareForReading(reader);
                var shapes = server.dialect().catalogs().definitions(reader, new Scope(Set.of()));
                shapes.read();
                return new DumpGiver(name(), server, database, shapes.tables(), skipped);
            }
        } catch (SQLException e) {
            server.drop(database);
            throw new HarnessException("cannot restore the dump %s: %s".formatted(name(), e.getMessage()), e);
        } catch (RuntimeException e) {
            server.drop(database);
            throw e;
        }
    }
}
