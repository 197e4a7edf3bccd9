package dev.palindrome.given;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.Scope;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.schema.TableShape;
import dev.palindrome.tool.MigrationTool;
import dev.palindrome.tool.host.DumpScript;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A dump of the user's own, schema and rows, restored into a database beside the walked one. Where the tool's table in it says of
 * which state it is, its rows are those of that state; else they go to tables of the same name.
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
    public Giver on(DatabaseServer server, MigrationTool tool, Scope scope) {
        Database database = server.create("data");
        try {
            return new DumpGiver(name(), server, database, restored(server, database, tool, scope));
        } catch (SQLException e) {
            server.drop(database);
            throw new HarnessException("cannot restore the dump %s: %s".formatted(name(), e.getMessage()), e);
        } catch (RuntimeException e) {
            server.drop(database);
            throw e;
        }
    }

    private Restored restored(DatabaseServer server, Database database, MigrationTool tool, Scope scope)
            throws SQLException {
        List<String> skipped;
        try (Connection session = database.connect()) {
            skipped = script.restore(session, server.dialect());
        }
        // A dump leaves its session with settings of its own, above all without a search path.
        try (Connection reader = database.connectForReading();
                Connection user = database.connect()) {
            server.dialect().sessions().prepareForReading(reader);
            var definitions = server.dialect().catalogs().definitions(reader, new Scope(Set.of()));
            definitions.read();
            if (definitions.tables().isEmpty()) {
                throw new ConfigurationException(
                        "the dump %s makes no table, so it has no rows to give; dump schema and rows, without --schema-only or --data-only"
                                .formatted(name()));
            }
            var parts = definitions.tables().stream().collect(Collectors.partitioningBy(table -> isOf(scope, table)));
            List<String> book = of(parts, true).isEmpty() ? List.of() : tool.state(user);
            return new Restored(of(parts, false), book, skipped);
        }
    }

    /**
     * What a dump holds.
     *
     * @param tables the tables, without the tool's own
     * @param book what the tool's table says, line by line; empty where there is none
     * @param skipped what was passed over when it was restored
     */
    record Restored(List<TableShape> tables, List<String> book, List<String> skipped) {}

    private static boolean isOf(Scope scope, TableShape table) {
        return scope.leavesOut(table.name().schema(), table.name().name());
    }

    private static List<TableShape> of(Map<Boolean, List<TableShape>> parts, boolean tools) {
        return parts.getOrDefault(tools, List.of());
    }
}
