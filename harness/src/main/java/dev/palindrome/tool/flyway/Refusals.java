package dev.palindrome.tool.flyway;

import dev.palindrome.database.Dialect;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Wrapping;
import dev.palindrome.tool.AsWritten;
import dev.palindrome.tool.ToolResult;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;
import org.jspecify.annotations.Nullable;

/** Finds in what Flyway throws what the server said, and where the statement stands. */
final class Refusals {
    private final Dialect dialect;
    private final FlywayFiles files;

    Refusals(Dialect dialect, FlywayFiles files) {
        this.dialect = dialect;
        this.files = files;
    }

    /**
     * Return the refusal of a run.
     *
     * @param expected what people expect to be run
     * @throws FlywayException as it is where it holds an error of the server that belongs to no file
     */
    ToolResult of(FlywayException thrown, Script expected) {
        var script = cause(thrown, FlywaySqlScriptException.class);
        var refusal = cause(thrown, SQLException.class);
        if (script.isPresent() && refusal.isPresent()) {
            return new ToolResult.Refused(inScript(script.get(), refusal.get(), expected));
        }
        if (refusal.isPresent()) {
            throw thrown;
        }
        return new ToolResult.Refused(new SqlFailure("Flyway: " + words(thrown), null, "", 0));
    }

    private SqlFailure inScript(FlywaySqlScriptException thrown, SQLException refusal, Script expected) {
        var batch = new Batch(thrown.getStatement(), thrown.getLineNumber());
        var said = beginningAt(batch.line(), dialect.sessions().describe(refusal, batch));
        if (!(thrown.getResource() instanceof FlywayFile file)) {
            return said.showing("");
        }
        var text = FlywayFile.textOf(file.path());
        var script = new Script(file.name(), text, List.of(), Wrapping.AUTOCOMMIT);
        var shown = new AsWritten(script).show(said.in(file.name()));
        return file.name().equals(expected.file())
                ? shown
                : shown.saying("%s: %s".formatted(file.name(), shown.message()));
    }

    private static SqlFailure beginningAt(int line, SqlFailure said) {
        return said.line() > 0 ? said : new SqlFailure(said.message(), said.sqlState(), said.statement(), line);
    }

    /** In one line, and without what Flyway advertises below it. */
    private static String words(FlywayException thrown) {
        return String.valueOf(thrown.getMessage())
                .lines()
                .map(String::strip)
                .takeWhile(line -> !line.startsWith("Need more flexibility"))
                .filter(line -> !line.isEmpty() && !line.matches("-+"))
                .collect(Collectors.joining(" "));
    }

    private static <T> Optional<T> cause(Throwable thrown, Class<T> type) {
        for (@Nullable Throwable t = thrown; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }
}
