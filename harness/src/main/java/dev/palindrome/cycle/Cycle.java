package dev.palindrome.cycle;

import dev.palindrome.coverage.Coverage;
import dev.palindrome.coverage.Survey;
import dev.palindrome.cycle.Course.Traces;
import dev.palindrome.cycle.CycleEvidence.Moment;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Script;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import dev.palindrome.snapshot.DataDiff;
import dev.palindrome.snapshot.SchemaDiff;
import dev.palindrome.snapshot.State;
import dev.palindrome.snapshot.Touched;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One migration's way: before, up, after, down, compare, up, compare. Used once. */
final class Cycle {

    private final Setting setting;
    private final Course course;
    private final Migration migration;
    private final StepRunner runner;
    private final @Nullable Migration taint;
    private final Map<Step, StepOutcome> steps = new EnumMap<>(Step.class);
    private final Map<Moment, State> states = new EnumMap<>(Moment.class);
    private final List<String> notes = new ArrayList<>();
    private Predicate<TableName> reach = table -> true;
    private List<ForeignKeyShape> watched = List.of();
    private Survey survey = Survey.NONE;
    private Unfilled unfilled = Unfilled.NONE;
    private @Nullable DataDiff down;
    private Chance reapply = Chance.none(DataDiff.NONE);
    private boolean restored;
    private @Nullable Proposal proposal;
    private WritesEvidence writes = WritesEvidence.NONE;

    Cycle(Setting setting, Course course, Migration migration) {
        this.setting = setting;
        this.course = course;
        this.migration = migration;
        this.runner = new StepRunner(setting);
        this.taint = course.taint();
    }

    CycleEvidence run() {
        State before = course.settle();
        survey = course.survey(before);
        unfilled = course.stage().unfilled();
        watched = Ascent.foreignKeys(before);
        states.put(Moment.BEFORE, before);
        reach = new Reach(migration, course.position(), before, course.foresight());
        keepRows(before);
        if (take(Step.UP)) {
            State afterUp = read(Moment.AFTER_UP);
            if (goesDown(before, afterUp)) {
                // What the up was not expected to touch, and did, the down will touch as well.
                reach = reach.or(table -> !Objects.equals(
                        before.data().tables().get(table),
                        afterUp.data().tables().get(table)));
                keepRows(afterUp);
                downAndUpAgain(before, afterUp);
            } else {
                course.advance(afterUp);
            }
        } else {
            leaveOut(before);
        }
        return evidence();
    }

    private boolean goesDown(State before, State afterUp) {
        String because = whyNotDown(before, afterUp);
        if (because != null) {
            steps.put(Step.DOWN, new StepOutcome.Skipped(because));
            steps.put(Step.UP_AGAIN, new StepOutcome.Skipped(because));
        }
        return because == null;
    }

    private @Nullable String whyNotDown(State before, State afterUp) {
        if (migration.declaredIrreversible().isPresent()) {
            return "it declares itself to be irreversible";
        }
        Script script = migration.revert();
        if (script == null) {
            return "there is no down";
        }
        boolean idle = script.isEmpty() && !migration.up().isEmpty() && hasTraces(before, afterUp);
        return idle ? "the down executes no statement" : null;
    }

    private void downAndUpAgain(State before, State afterUp) {
        if (!take(Step.DOWN)) {
            steps.put(Step.UP_AGAIN, new StepOutcome.Skipped("the down failed"));
            inquire(Step.DOWN, afterUp);
            restore();
            return;
        }
        State afterDown = read(Moment.AFTER_DOWN);
        down = marked(compare(before, afterDown), before, afterDown);
        proposal = Trial.on(setting, course.stage(), before, afterDown);
        if (setting.walk().keepAfterDown()) {
            course.keepAfterDown();
        }
        if (!take(Step.UP_AGAIN)) {
            inquire(Step.UP_AGAIN, afterDown);
            restore();
            return;
        }
        State again = read(Moment.AFTER_UP_AGAIN);
        reapply = withoutChance(compare(afterUp, again), afterUp, again);
        writes = writeAndGoBack(before, afterDown, again);
        if (writes.ground() != WritesEvidence.Ground.SPOILT && endsWhereItShould(afterUp, again)) {
            course.advance(again);
        } else {
            restore();
        }
    }

    private WritesEvidence writeAndGoBack(State before, State afterDown, State again) {
        if (!setting.walk().watchRows() || !setting.walk().afterWrites()) {
            return WritesEvidence.NONE;
        }
        var standing = new AfterWrites.Standing(before, afterDown, again, Objects.requireNonNull(down));
        return new AfterWrites(setting, course, migration, standing).run();
    }

    /** The next migration may only meet a state that an ordinary deployment would have led to. */
    private boolean endsWhereItShould(State afterUp, State again) {
        return SchemaDiff.between(afterUp.schema(), again.schema()).isIdentical()
                && afterUp.schema().hasSameCensusButForSalt(again.schema())
                && afterUp.bookkeeping().equals(again.bookkeeping())
                && reapply.remaining().tables().isEmpty()
                && reapply.remaining().sequences().isEmpty();
    }

    /** Values that time or chance wrote are no less lost, but it is worth knowing that no care of the down would bring them back. */
    private DataDiff marked(DataDiff diff, State before, State afterDown) {
        boolean written =
                diff.tables().stream().flatMap(t -> t.columns().stream()).anyMatch(c -> c.changed() > c.emptied());
        Companion.UpAndDown control = written ? course.controlOfCurrent() : null;
        return control == null ? diff : Chance.mark(diff, before, afterDown, control.before(), control.after());
    }

    private Chance withoutChance(DataDiff diff, State afterUp, State again) {
        if (diff.tables().isEmpty()) {
            return Chance.none(diff);
        }
        Map<TableName, Set<String>> columns = new TreeMap<>(Chance.byCounters(
                Objects.requireNonNull(states.get(Moment.BEFORE)),
                Objects.requireNonNull(states.get(Moment.AFTER_DOWN)),
                afterUp));
        State control = course.companionAfterCurrent();
        if (control != null) {
            Chance.byControl(diff, afterUp, control)
                    .forEach((table, names) -> columns.merge(table, names, Cycle::together));
        }
        if (columns.isEmpty()) {
            return Chance.none(diff);
        }
        DataDiff rest = course.stage().compareWithout(afterUp, again, columns);
        return new Chance(Chance.names(diff, rest, columns, afterUp, again), rest);
    }

    private static Set<String> together(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    private void restore() {
        restored = course.advanceByCompanion();
        if (!restored) {
            notes.add("the up that ran here failed on the companion database, so what follows goes on without it");
        }
    }

    private void leaveOut(State before) {
        for (Step step : List.of(Step.DOWN, Step.UP_AGAIN)) {
            steps.put(step, new StepOutcome.Skipped("the up failed"));
        }
        State left = course.stage().read(watched);
        boolean traces = hasTraces(before, left) || !before.bookkeeping().equals(left.bookkeeping());
        boolean halfApplied = inquire(Step.UP, before, left);
        restored = course.leaveBehind(traces || halfApplied ? Traces.PERHAPS : Traces.NONE);
        if (restored) {
            notes.add("the up runs where there are no rows; what follows goes on from there");
        } else if (traces) {
            notes.add("the failed up left traces; what follows starts from a copy without them");
        }
    }

    private void inquire(Step step, State before) {
        inquire(step, before, course.stage().read(watched));
    }

    /** Find out what a failed step left. Where that is anything, the database is of no use behind it. */
    private boolean inquire(Step step, State before, State left) {
        var failed = (StepOutcome.Failed) Objects.requireNonNull(steps.get(step));
        Aftermath found = new Inquiry(setting, course.stage(), migration, step, reach).into(failed, before, left);
        steps.put(step, failed.leaving(found));
        return found.isHalfApplied();
    }

    /** Whether anything is another than before, but for what the tool writes down for itself. */
    private boolean hasTraces(State before, State now) {
        return !SchemaDiff.between(before.schema(), now.schema()).isIdentical()
                || !before.schema().census().equals(now.schema().census())
                || !before.data().sequences().equals(now.data().sequences())
                || !compare(before, now).tables().isEmpty();
    }

    private boolean take(Step step) {
        StepOutcome outcome = runner.run(course.stage(), migration, step);
        steps.put(step, outcome);
        return outcome instanceof StepOutcome.Ok;
    }

    private State read(Moment moment) {
        State state = course.stage().read(watched);
        states.put(moment, state);
        return state;
    }

    private void keepRows(State state) {
        if (setting.walk().watchRows()) {
            course.stage().keepRows(state, reach);
        }
    }

    private DataDiff compare(State before, State now) {
        return setting.walk().watchRows() ? course.stage().compare(before, now) : DataDiff.NONE;
    }

    private CycleEvidence evidence() {
        Touched touched = touched();
        unfilled.few().forEach((table, reason) -> {
            if (touched.tables().containsKey(table)) {
                notes.add("%s: %s".formatted(table, reason));
            }
        });
        return new CycleEvidence(
                migration,
                setting.walk().plan().rows(),
                migration.equals(setting.history().get(setting.history().size() - 1)),
                steps,
                states,
                down,
                states.containsKey(Moment.AFTER_UP_AGAIN) ? reapply.remaining() : null,
                Coverage.of(survey, touched),
                reapply.columns(),
                taint == null ? null : taint.name(),
                restored,
                proposal,
                writes,
                notes);
    }

    private Touched touched() {
        State before = states.get(Moment.BEFORE);
        State afterUp = states.get(Moment.AFTER_UP);
        return before == null || afterUp == null
                ? new Touched(new TreeMap<>())
                : Touched.between(before, afterUp, states.get(Moment.AFTER_DOWN));
    }
}
