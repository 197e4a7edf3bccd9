package dev.palindrome.report.junitxml;

import dev.palindrome.report.CheckEntry;
import dev.palindrome.report.CheckEntry.FindingEntry;
import dev.palindrome.report.CoverageEntry;
import dev.palindrome.report.CoverageText;
import dev.palindrome.report.FindingText;
import dev.palindrome.report.MigrationEntry;
import dev.palindrome.report.Outcomes;
import dev.palindrome.report.Printable;
import dev.palindrome.report.StepEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One test case.
 *
 * @param name the migration's name and the check's
 * @param millis how long the step took that the check is about; 0 for checks that only compare
 * @param element what it holds: {@code failure}, {@code skipped}, or nothing where it passed
 * @param type the kind of failure
 * @param message the first line
 * @param text the rest
 */
record TestCase(String name, long millis, String element, String type, String message, String text) {

    private static final int LONGEST = 2_000;
    private static final Map<String, String> STEPS =
            Map.of("up-applies", "UP", "down-applies", "DOWN", "up-reapplies", "UP_AGAIN");

    boolean isFailure() {
        return element.equals("failure");
    }

    boolean isSkipped() {
        return element.equals("skipped");
    }

    /**
     * Return the cases of a migration; where all checks were left out, one that says what it is worth.
     *
     * @param elsewhere what other databases say of a check, by its id
     */
    static List<TestCase> of(MigrationEntry migration, Map<String, String> elsewhere) {
        if (migration.checks().isEmpty()) {
            return List.of(ofTheGrade(migration));
        }
        return migration.checks().stream()
                .map(check -> of(migration, check, elsewhere.getOrDefault(check.id(), "")))
                .toList();
    }

    /** Return the case that says whether as much was covered as was asked for, where that was asked. */
    static Optional<TestCase> ofCoverage(@Nullable CoverageEntry coverage) {
        if (coverage == null || coverage.least() == null) {
            return Optional.empty();
        }
        String name = "coverage of at least %s %%".formatted(coverage.least());
        if (!coverage.isShort()) {
            return Optional.of(new TestCase(name, 0, "", "", "", ""));
        }
        String message =
                CoverageText.shortage(coverage) + (coverage.gaps().isEmpty() ? "" : ": " + CoverageText.gaps(coverage));
        String gaps = coverage.gaps().stream()
                .map(gap -> "- " + Printable.cut(Printable.line(gap.line()), LONGEST))
                .collect(Collectors.joining("\n"));
        return Optional.of(new TestCase(name, 0, "failure", "coverage", message, gaps));
    }

    private static TestCase ofTheGrade(MigrationEntry migration) {
        String name = migration.name() + ": grade";
        String message = "%s is %s: %s".formatted(migration.name(), migration.grade(), migration.because());
        return Outcomes.isReversible(migration)
                ? new TestCase(name, migration.millis(), "", "", "", "")
                : new TestCase(
                        name, migration.millis(), red(migration), migration.grade(), known(migration, message), "");
    }

    private static TestCase of(MigrationEntry migration, CheckEntry check, String elsewhere) {
        String name = "%s: %s".formatted(migration.name(), check.id());
        String what = Outcomes.isFailed(check) ? "failed" : "is " + check.verdict();
        String message = "%s %s: %s%s".formatted(name, what, Outcomes.gist(check), elsewhere);
        return new TestCase(
                name,
                millis(migration, check),
                element(migration, check),
                check.verdict(),
                known(migration, message),
                text(check));
    }

    /** What somebody said would fail is not red, as it does not fail a build. */
    private static String red(MigrationEntry migration) {
        return migration.known() == null ? "failure" : "skipped";
    }

    private static String known(MigrationEntry migration, String message) {
        return migration.known() == null ? message : "%s (%s)".formatted(message, migration.known());
    }

    /** Inconclusive is never green: it fails, unless a failed check of the same migration makes it red already. */
    private static String element(MigrationEntry migration, CheckEntry check) {
        return switch (check.verdict()) {
            case "passed" -> "";
            case "not-applicable" -> "skipped";
            case "inconclusive" ->
                migration.checks().stream().anyMatch(Outcomes::isFailed) ? "skipped" : red(migration);
            default -> red(migration);
        };
    }

    private static long millis(MigrationEntry migration, CheckEntry check) {
        String step = STEPS.get(check.id());
        return step == null
                ? 0
                : Outcomes.step(migration, step).map(StepEntry::millis).orElse(0L);
    }

    private static String text(CheckEntry check) {
        List<String> lines = new ArrayList<>();
        for (FindingEntry finding : check.findings()) {
            lines.add("- " + Printable.cut(Printable.line(finding.sentence()), LONGEST));
            FindingText.lines(finding).forEach(line -> lines.add("    " + line));
        }
        lines.addAll(FindingText.proposal(check));
        check.notes().forEach(note -> lines.add("note: " + Printable.line(note)));
        return String.join("\n", lines);
    }
}
