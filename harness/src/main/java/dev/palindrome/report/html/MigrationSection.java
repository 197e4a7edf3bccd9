package dev.palindrome.report.html;

import dev.palindrome.report.CoverageText;
import dev.palindrome.report.MigrationEntry;
import dev.palindrome.report.Outcomes;
import dev.palindrome.report.Printable;
import dev.palindrome.report.Reproduction;
import dev.palindrome.report.Run;
import dev.palindrome.report.StepEntry;
import dev.palindrome.report.StepEntry.ErrorEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the templates show of one migration.
 *
 * @param anchor its place in the page
 * @param look the class of its grade
 * @param beside what was found of the best grade all the same: the checks' badges
 * @param took how long its cycle took, in words
 * @param steps up, down and up again
 * @param errors what the server said where no finding tells it
 * @param findings the checks that somebody should look at
 * @param checks the others
 * @param notes what is worth knowing all the same
 * @param covered the share of what it touched that had rows, or a dash
 * @param coverage what its proof rests on, or null
 * @param command what repeats its cycle
 */
public record MigrationSection(
        String anchor,
        String id,
        String description,
        String grade,
        String look,
        List<Badge> beside,
        String because,
        String file,
        @Nullable String downFile,
        String took,
        List<StepCell> steps,
        List<SqlError> errors,
        List<CheckCard> findings,
        List<CheckCard> checks,
        List<String> notes,
        String covered,
        @Nullable CoverageCard coverage,
        String command) {

    /** A word in a colour. */
    public record Badge(String look, String text) {}

    /** One step in words. */
    public record StepCell(String name, String look, String text) {

        /** Return whether the step failed. */
        public boolean isFailed() {
            return look.equals("bad");
        }
    }

    static MigrationSection of(Run run, MigrationEntry migration, Anchors anchors) {
        String anchor = anchors.of(migration.id());
        boolean isExplained = migration.checks().stream().anyMatch(Outcomes::isFailed);
        List<CheckCard> cards = migration.checks().stream()
                .map(check -> CheckCard.of(migration, check, isExplained, anchors.of(anchor + "." + check.id())))
                .toList();
        return new MigrationSection(
                anchor,
                Shown.name(migration.id()),
                Shown.name(migration.description()),
                Shown.name(migration.grade()),
                Shown.gradeClass(migration.grade()),
                Outcomes.besideTheGrade(migration).stream()
                        .map(check -> new Badge(Shown.verdictClass(check.verdict()), Shown.name(check.id())))
                        .toList(),
                Shown.sentence(migration.because()),
                Shown.name(migration.file()),
                migration.downFile() == null ? null : Shown.name(migration.downFile()),
                Printable.millis(migration.millis()),
                Stream.of("UP", "DOWN", "UP_AGAIN")
                        .map(name -> step(migration, name))
                        .toList(),
                errors(migration),
                cards.stream().filter(CheckCard::isOpen).toList(),
                cards.stream().filter(card -> !card.isOpen()).toList(),
                notes(migration),
                CoverageText.share(migration.coverage()),
                CoverageCard.of(migration.coverage()),
                Shown.sentence(Reproduction.of(run, migration)));
    }

    /** Return whether somebody should look at it. */
    public boolean isOpen() {
        return !grade.equals("reversible") || !beside.isEmpty();
    }

    /** Return why somebody should look at it. */
    public List<Badge> reasons() {
        return beside.isEmpty() ? List.of(new Badge(look, grade)) : beside;
    }

    /** Return whether up, down and up again all ran to their ends. */
    public boolean ranThrough() {
        return steps.stream().allMatch(step -> step.look().equals("good"));
    }

    private static StepCell step(MigrationEntry migration, String name) {
        String words = name.equals("UP_AGAIN") ? "up again" : name.equals("UP") ? "up" : "down";
        StepEntry step = Outcomes.step(migration, name).orElse(new StepEntry(name, "skipped", 0, null));
        String text = switch (step.status()) {
            case "ok" -> Printable.millis(step.millis());
            case "failed" -> "failed";
            default -> Shown.name(step.status());
        };
        return new StepCell(words, Shown.verdictClass(step.status()), text);
    }

    private static List<SqlError> errors(MigrationEntry migration) {
        return Outcomes.untoldErrors(migration).stream()
                .map(step -> SqlError.of(Objects.requireNonNull(step.error()), file(migration, step)))
                .toList();
    }

    /** Return the file that a step ran. */
    static @Nullable String file(MigrationEntry migration, StepEntry step) {
        return step.step().equals("DOWN") ? migration.downFile() : migration.file();
    }

    /** Return the step that failed with the message of a finding. */
    static @Nullable StepEntry stepOf(MigrationEntry migration, String message) {
        return migration.steps().stream()
                .filter(step -> said(step.error(), message))
                .findFirst()
                .orElse(null);
    }

    private static boolean said(@Nullable ErrorEntry error, String message) {
        return error != null && error.message().equals(message);
    }

    private static List<String> notes(MigrationEntry migration) {
        List<String> notes = new ArrayList<>();
        if (migration.known() != null) {
            notes.add("It does not fail the build: " + Shown.sentence(migration.known()));
        }
        if (migration.declaredIrreversible() != null) {
            notes.add("It declares itself irreversible: " + Shown.sentence(migration.declaredIrreversible()));
        }
        if (migration.restoredFromCompanion()) {
            notes.add("It did not end where its first up had ended: what follows starts from a copy of the companion"
                    + " database, which has only ever gone up.");
        }
        return notes;
    }
}
