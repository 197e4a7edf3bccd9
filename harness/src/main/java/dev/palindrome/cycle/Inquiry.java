package dev.palindrome.cycle;

import dev.palindrome.cycle.Aftermath.Remains;
import dev.palindrome.cycle.Aftermath.Rerun;
import dev.palindrome.migration.Migration;
import dev.palindrome.schema.TableName;
import dev.palindrome.snapshot.DataDiff;
import dev.palindrome.snapshot.SchemaDiff;
import dev.palindrome.snapshot.State;
import dev.palindrome.tool.StatementOutcome;
import dev.palindrome.tool.StatementOutcome.Fate;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds out what a failed step left and whether its file can be run again: by running it again, on the very database, which is given
 * up afterwards in any case. Where the step left nothing, nothing is run. Used once.
 */
final class Inquiry {

    /** A step that takes long to fail would take as long again. */
    private static final long LONGEST_MILLIS = 10_000;

    private final Setting setting;
    private final Stage stage;
    private final Migration migration;
    private final Step step;
    private final Predicate<TableName> reach;

    /**
     * @param reach which tables the migration may touch
     */
    Inquiry(Setting setting, Stage stage, Migration migration, Step step, Predicate<TableName> reach) {
        this.setting = setting;
        this.stage = stage;
        this.migration = migration;
        this.step = step;
        this.reach = reach;
    }

    /**
     * @param before the state that the step met
     * @param left the state as it is now
     */
    Aftermath into(StepOutcome.Failed failed, State before, State left) {
        List<StatementOutcome> statements = failed.aftermath().statements();
        var found = new Aftermath(statements, remains(before, left), Aftermath.NONE.rerun());
        return found.isHalfApplied() ? new Aftermath(statements, found.remains(), rerun(failed, left)) : found;
    }

    private Remains remains(State before, State now) {
        DataDiff rows = setting.walk().watchRows() ? stage.compare(before, now) : DataDiff.NONE;
        return new Remains(SchemaDiff.between(before.schema(), now.schema()), rows);
    }

    private Rerun rerun(StepOutcome.Failed first, State left) {
        if (first.millis() > LONGEST_MILLIS) {
            return new Rerun.NotTried("it took %s s to fail".formatted(first.millis() / 1000));
        }
        int reached = failing(first);
        if (reached < 0) {
            return new Rerun.NotTried(
                    first.aftermath().count(Fate.UNKNOWN) > 0
                            ? "nobody can tell which statement failed"
                            : "no statement of it failed");
        }
        if (setting.walk().watchRows()) {
            stage.keepRows(left, reach);
        }
        if (step != Step.DOWN) {
            stage.repair(migration);
        }
        if (!(new StepRunner(setting).run(stage, migration, step) instanceof StepOutcome.Failed second)) {
            return new Rerun.Possible();
        }
        int again = failing(second);
        if (again < 0) {
            return new Rerun.Refused(null, second.failure().message());
        }
        if (again < reached) {
            return new Rerun.Refused(
                    second.aftermath().statements().get(again), second.failure().message());
        }
        Remains more = again > reached ? Remains.NOTHING : remains(left, stage.read(List.of()));
        return more.isEmpty() ? new Rerun.Possible() : new Rerun.TwiceOver(more);
    }

    private static int failing(StepOutcome.Failed failed) {
        List<StatementOutcome> statements = failed.aftermath().statements();
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).fate() == Fate.FAILED) {
                return i;
            }
        }
        return -1;
    }
}
