package dev.palindrome.tool;

import dev.palindrome.migration.Callbacks.Around;
import dev.palindrome.migration.Script;
import java.util.List;

/** One script with everything that its tool runs around it. Says in which file something failed where it is not the obvious one. */
final class StepRun {
    private final ScriptRun run;

    StepRun(ScriptRun run) {
        this.run = run;
    }

    /**
     * Run.
     *
     * @param expected the file that people expect to be run
     */
    ToolResult run(Script script, String expected, Around around, Entries entries) {
        var before = each(around.before(), expected);
        if (!(before instanceof ToolResult.Applied)) {
            return before;
        }
        var result = run.run(script, around, entries);
        return result instanceof ToolResult.Applied ? each(around.after(), expected) : named(result, script, expected);
    }

    private ToolResult each(List<Script> scripts, String expected) {
        for (var script : scripts) {
            var result = run.run(script);
            if (!(result instanceof ToolResult.Applied)) {
                return named(result, script, expected);
            }
        }
        return new ToolResult.Applied();
    }

    private static ToolResult named(ToolResult result, Script script, String expected) {
        if (!(result instanceof ToolResult.Refused refused)) {
            return result;
        }
        var failure = refused.failure();
        var file = failure.file() == null ? script.file() : failure.file();
        return file.equals(expected)
                ? result
                : new ToolResult.Refused(failure.in(file).saying("%s: %s".formatted(file, failure.message())));
    }
}
