package dev.palindrome.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One migration of a run.
 *
 * @param id the version as the tool writes it
 * @param description the rest of its name
 * @param file the file of the up
 * @param downFile the file of the down, or null
 * @param grade the grade's word
 * @param millis how long its cycle took
 * @param steps UP, DOWN and UP_AGAIN
 * @param because the reason for the grade, empty for {@code reversible}
 * @param declaredIrreversible the reason where it declares itself to be irreversible, or null
 * @param restoredFromCompanion whether the state after it was taken from the companion database
 * @param known why it does not fail a build although it is not reversible: {@code known by palindrome-baseline.txt, line 7}; null
 *     where nobody said so
 * @param checks one entry a check
 * @param coverage how much of what it touched had rows to prove it on, or null where nobody looked
 */
public record MigrationEntry(
        String id,
        String description,
        String file,
        @Nullable String downFile,
        String grade,
        long millis,
        List<StepEntry> steps,
        String because,
        @Nullable String declaredIrreversible,
        boolean restoredFromCompanion,
        @Nullable String known,
        List<CheckEntry> checks,
        @Nullable CoverageEntry coverage) {

    public MigrationEntry {
        steps = List.copyOf(steps);
        checks = List.copyOf(checks);
    }

    /** A migration of which nobody looked what its rows cover. */
    public MigrationEntry(
            String id,
            String description,
            String file,
            @Nullable String downFile,
            String grade,
            long millis,
            List<StepEntry> steps,
            String because,
            @Nullable String declaredIrreversible,
            boolean restoredFromCompanion,
            @Nullable String known,
            List<CheckEntry> checks) {
        this(
                id,
                description,
                file,
                downFile,
                grade,
                millis,
                steps,
                because,
                declaredIrreversible,
                restoredFromCompanion,
                known,
                checks,
                null);
    }

    /** Return this entry as one of which somebody said that it would fail. */
    public MigrationEntry knownAs(String reason) {
        return new MigrationEntry(
                id,
                description,
                file,
                downFile,
                grade,
                millis,
                steps,
                because,
                declaredIrreversible,
                restoredFromCompanion,
                reason,
                checks,
                coverage);
    }

    /** Return id and description as people name the migration. */
    public String name() {
        return description.isEmpty() ? id : id + "_" + description;
    }
}
