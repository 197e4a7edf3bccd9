package dev.palindrome.tool.library;

import dev.palindrome.database.Dialect;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.Script;
import dev.palindrome.tool.ToolResult;
import dev.palindrome.tool.Workplace;
import java.sql.SQLException;
import java.util.List;

/**
 * One step that a tool's library runs: whatever the library throws becomes a refusal, with what became of each statement. Safe for use
 * by several threads.
 */
public final class LibraryStep {
    private final Dialect dialect;
    private final Bookkeeping book;

    /** Make a step for a tool that keeps that book. */
    public LibraryStep(Dialect dialect, Bookkeeping book) {
        this.dialect = dialect;
        this.book = book;
    }

    /** What the library is to do. */
    @FunctionalInterface
    public interface Task {

        /**
         * Let the library work on sessions that are overheard. What it throws is its refusal; so is what is returned as one.
         *
         * @throws Exception whatever the library throws
         */
        ToolResult run(Overhearing overhearing) throws Exception;
    }

    /**
     * Run, and close each session that the library has left open.
     *
     * @param scripts what the step is expected to send, as far as it stands in files: where a statement stands, and which ones were not
     *     reached, is told from these
     * @throws SQLException where no session can be had
     */
    public ToolResult run(Workplace workplace, List<Script> scripts, Task task) throws SQLException {
        var overhearing = new Overhearing(workplace, dialect);
        try (overhearing) {
            return told(task.run(overhearing), overhearing, scripts);
        } catch (VirtualMachineError | HarnessException e) {
            throw e;
        } catch (Throwable thrown) {
            // A migration in Java may throw whatever it likes.
            overhearing.rethrowMissingSession();
            return told(
                    new ToolResult.Refused(new Cause(dialect, ownTables(), overhearing, scripts).of(thrown)),
                    overhearing,
                    scripts);
        }
    }

    private ToolResult told(ToolResult result, Overhearing overhearing, List<Script> scripts) {
        if (!(result instanceof ToolResult.Refused refused)
                || !refused.statements().isEmpty()) {
            return result;
        }
        var retelling = new Retelling(dialect, ownTables(), scripts);
        return new ToolResult.Refused(refused.failure(), retelling.of(overhearing.sessions()));
    }

    private OwnTables ownTables() {
        return new OwnTables(dialect.syntax(), book.tables());
    }
}
