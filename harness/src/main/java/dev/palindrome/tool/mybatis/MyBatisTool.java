package dev.palindrome.tool.mybatis;

import dev.palindrome.database.Dialect;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.Script;
import dev.palindrome.tool.ToolResult;
import dev.palindrome.tool.Workplace;
import dev.palindrome.tool.library.LibraryStep;
import dev.palindrome.tool.library.LibraryTool;
import dev.palindrome.tool.library.Overhearing;
import java.sql.SQLException;
import java.util.List;
import org.apache.ibatis.migration.operations.DownOperation;
import org.apache.ibatis.migration.operations.UpOperation;

/**
 * Runs scripts by the library's own operations, one script at a time. Safe for use by several threads, each with a database of its own.
 */
final class MyBatisTool extends LibraryTool {
    private final LibraryStep step;
    private final Configuration configuration;

    MyBatisTool(MigrationFolder folder, Dialect dialect) {
        super(folder, dialect);
        this.step = new LibraryStep(dialect, folder.bookkeeping());
        this.configuration = Configuration.of(folder);
    }

    @Override
    public ToolResult up(Workplace workplace, Migration migration) throws SQLException {
        for (var one : migration.steps()) {
            var result = step.run(workplace, List.of(one.up()), heard -> up(heard, one));
            if (!(result instanceof ToolResult.Applied)) {
                return result;
            }
        }
        return new ToolResult.Applied();
    }

    @Override
    public ToolResult down(Workplace workplace, Migration migration) throws SQLException {
        var steps = migration.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            var one = steps.get(i);
            var scripts = one.down().map(List::of).orElseGet(List::<Script>of);
            var result = step.run(workplace, scripts, heard -> down(heard, one));
            if (!(result instanceof ToolResult.Applied)) {
                return result;
            }
        }
        return new ToolResult.Applied();
    }

    private ToolResult up(Overhearing heard, Migration migration) {
        var script = new OneScript(configuration, migration);
        new UpOperation(1).operate(heard::connect, script, configuration.option(), null, configuration.upHook(heard));
        return script.wasRead()
                ? new ToolResult.Applied()
                : ranNothing(migration, "up", "counts it, or a later one, as applied");
    }

    private ToolResult down(Overhearing heard, Migration migration) {
        var script = new OneScript(configuration, migration);
        new DownOperation(1)
                .operate(heard::connect, script, configuration.option(), null, configuration.downHook(heard));
        return script.wasRead()
                ? new ToolResult.Applied()
                : ranNothing(migration, "down", "does not count it as the last one applied");
    }

    /** It says nothing of it and reports success. */
    private ToolResult ranNothing(Migration migration, String way, String because) {
        var sentence = "MyBatis Migrations takes nothing %s, and reports success: its table %s %s"
                .formatted(way, configuration.option().getChangelogTable(), because);
        return new ToolResult.Refused(
                new SqlFailure(sentence, null, "", 0).in(migration.up().file()));
    }
}
