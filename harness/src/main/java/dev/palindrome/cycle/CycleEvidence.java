package dev.palindrome.cycle;

import dev.palindrome.coverage.Coverage;
import dev.palindrome.migration.Migration;
import dev.palindrome.snapshot.DataDiff;
import dev.palindrome.snapshot.SchemaDiff;
import dev.palindrome.snapshot.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one cycle measured; values only, safe to keep and to share.
 *
 * @param migration the migration
 * @param rows how many rows a table was to have; 0 means that only the schema was looked at
 * @param last whether the history ends with this migration
 * @param steps how each step ended
 * @param states the states that were reached, by their moment
 * @param down how the rows of BEFORE differ from those after the down; null where the down did not run through
 * @param reapply how the rows after the first up differ from those after the second; null where that did not run through
 * @param coverage what the migration touched, and how much of it had rows
 * @param chance the columns ({@code schema.table.column}) whose values differ from run to run by time or chance alone, as the
 *     companion database shows
 * @param tainted the name of an earlier migration that could not be applied here, or null; what fails may be its fault
 * @param restoredFromCompanion whether the state after this migration was taken from the companion database
 * @param proposal what was seen to mend the schema after the down, or null where nothing is to be mended or nothing mends it
 * @param writes what the down makes of rows that are written after the up
 * @param notes what else the report should say
 */
public record CycleEvidence(
        Migration migration,
        int rows,
        boolean last,
        Map<Step, StepOutcome> steps,
        Map<Moment, State> states,
        @Nullable DataDiff down,
        @Nullable DataDiff reapply,
        Coverage coverage,
        List<String> chance,
        @Nullable String tainted,
        boolean restoredFromCompanion,
        @Nullable Proposal proposal,
        WritesEvidence writes,
        List<String> notes) {

    /** The moments at which a cycle looks at the database. */
    public enum Moment {
        BEFORE,
        AFTER_UP,
        AFTER_DOWN,
        AFTER_UP_AGAIN
    }

    public CycleEvidence {
        steps = Map.copyOf(steps);
        states = Map.copyOf(states);
        chance = List.copyOf(chance);
        notes = List.copyOf(notes);
    }

    /** Evidence of a cycle in which nobody wrote anything after the up. */
    public CycleEvidence(
            Migration migration,
            int rows,
            boolean last,
            Map<Step, StepOutcome> steps,
            Map<Moment, State> states,
            @Nullable DataDiff down,
            @Nullable DataDiff reapply,
            Coverage coverage,
            List<String> chance,
            @Nullable String tainted,
            boolean restoredFromCompanion,
            @Nullable Proposal proposal,
            List<String> notes) {
        this(
                migration,
                rows,
                last,
                steps,
                states,
                down,
                reapply,
                coverage,
                chance,
                tainted,
                restoredFromCompanion,
                proposal,
                WritesEvidence.NONE,
                notes);
    }

    /** Return how a step ended; a step that nobody recorded was skipped. */
    public StepOutcome step(Step step) {
        return steps.getOrDefault(step, new StepOutcome.Skipped("it was not reached"));
    }

    /** Return whether a step ran to its end. */
    public boolean ran(Step step) {
        return step(step) instanceof StepOutcome.Ok;
    }

    /**
     * Return why there is no way back, where the migration says so itself: in a comment, or by the exception that its down raises.
     */
    public Optional<String> declaredIrreversible() {
        return migration
                .declaredIrreversible()
                .or(() -> step(Step.DOWN) instanceof StepOutcome.Failed failed
                        ? NoWayBack.of(failed.failure())
                        : Optional.empty());
    }

    /** Return the state at a moment, where it was reached. */
    public Optional<State> state(Moment moment) {
        return Optional.ofNullable(states.get(moment));
    }

    /** Return how the schemas of two moments differ, where both were reached. */
    public Optional<SchemaDiff> schemaDiff(Moment from, Moment to) {
        return state(from).flatMap(a -> state(to).map(b -> SchemaDiff.between(a.schema(), b.schema())));
    }

    /** Return how the rows differ after the down, where it ran through. */
    public Optional<DataDiff> downDiff() {
        return Optional.ofNullable(down);
    }

    /** Return how the rows of the second up differ from those of the first, where it ran through. */
    public Optional<DataDiff> reapplyDiff() {
        return Optional.ofNullable(reapply);
    }

    /** Return what was seen to mend the schema after the down. */
    public Optional<Proposal> proposed() {
        return Optional.ofNullable(proposal);
    }
}
