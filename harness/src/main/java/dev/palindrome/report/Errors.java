package dev.palindrome.report;

import dev.palindrome.check.HalfApplied;
import dev.palindrome.cycle.Aftermath;
import dev.palindrome.cycle.Aftermath.Rerun;
import dev.palindrome.cycle.StepOutcome;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.report.StepEntry.ErrorEntry;
import dev.palindrome.report.StepEntry.RerunEntry;
import dev.palindrome.report.StepEntry.StatementEntry;
import dev.palindrome.tool.StatementOutcome;
import dev.palindrome.tool.StatementOutcome.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns a failed step into what reports show. */
final class Errors {

    private static final int MOST_STATEMENTS = 200;

    private Errors() {}

    static ErrorEntry of(StepOutcome.Failed failed, int rows) {
        SqlFailure failure = failed.failure();
        Aftermath aftermath = failed.aftermath();
        List<StatementOutcome> shown = shown(aftermath.statements());
        var left = new HalfApplied(aftermath, rows);
        return new ErrorEntry(
                failure.message(),
                failure.sqlState(),
                failure.statement(),
                failure.line(),
                shown.stream().map(Errors::entry).toList(),
                aftermath.statements().size() - shown.size(),
                left.leftBehind(),
                aftermath.isHalfApplied() ? new RerunEntry(possible(aftermath.rerun()), left.runAgain()) : null);
    }

    /** Of a long file, those around the one that failed. */
    private static List<StatementOutcome> shown(List<StatementOutcome> statements) {
        if (statements.size() <= MOST_STATEMENTS) {
            return statements;
        }
        int failed = 0;
        while (failed < statements.size() - 1 && statements.get(failed).fate() != Fate.FAILED) {
            failed++;
        }
        int from = Math.max(0, Math.min(failed - MOST_STATEMENTS / 2, statements.size() - MOST_STATEMENTS));
        return new ArrayList<>(statements.subList(from, from + MOST_STATEMENTS));
    }

    private static StatementEntry entry(StatementOutcome statement) {
        String outcome = statement.fate().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new StatementEntry(statement.file(), statement.line(), statement.statement(), outcome);
    }

    private static @Nullable Boolean possible(Rerun rerun) {
        return rerun instanceof Rerun.NotTried ? null : Boolean.valueOf(rerun instanceof Rerun.Possible);
    }
}
