package dev.palindrome;

import dev.palindrome.check.Check;
import dev.palindrome.check.CheckOutcome;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Judgement;
import dev.palindrome.check.Verdict;
import dev.palindrome.coverage.Coverage;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.expectation.Expectations;
import dev.palindrome.expectation.Standing;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.Oddity;
import dev.palindrome.report.CoverageEntries;
import dev.palindrome.report.CoverageEntry;
import dev.palindrome.report.Entries;
import dev.palindrome.report.MigrationEntry;
import dev.palindrome.report.Run;
import dev.palindrome.report.Run.SettingEntry;
import dev.palindrome.tool.host.Preparation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what a verification knows by now into the form of the report. Safe for use by several threads. */
final class Account {

    private final Options options;
    private final MigrationFolder folder;
    private final Selection selection;
    private final Expectations expectations;
    private final List<Check> checks;
    private final Operator operator;
    private final Stopwatch stopwatch = new Stopwatch();

    Account(
            Options options,
            MigrationFolder folder,
            Selection selection,
            Expectations expectations,
            List<Check> checks,
            Operator operator) {
        this.options = options;
        this.folder = folder;
        this.selection = selection;
        this.expectations = expectations;
        this.checks = checks;
        this.operator = operator;
    }

    /** Note that something was just begun or done. */
    void tick() {
        stopwatch.tick();
    }

    /**
     * Return the run.
     *
     * @param server what it runs on, or null where none was started
     * @param inForce the settings that were in force there, or none
     * @param ofRows what to say of the rows that were given
     * @param stopped why it stopped early, or null
     */
    Run run(
            List<Migration> migrations,
            Map<Migration, Judged> judged,
            @Nullable DatabaseServer server,
            Map<String, String> inForce,
            List<String> ofRows,
            @Nullable String stopped) {
        List<MigrationEntry> entries = migrations.stream()
                .map(migration -> entry(migration, judged.get(migration), stopped))
                .toList();
        return new Run(
                options.shownFolder(),
                folder.format(),
                operator.name(),
                options.rows(),
                options.seed(),
                stopwatch.startedAt().toString(),
                stopwatch.took().toMillis(),
                notes(migrations, judged, ofRows, stopped),
                engine(server),
                settings(inForce),
                Arguments.of(options),
                entries,
                Run.Summary.of(entries),
                null,
                coverage(migrations, judged));
    }

    /** Return what the rows cover of all that stood before these migrations; a least coverage is asked for of all that are judged. */
    CoverageEntry coverage(List<Migration> migrations, Map<Migration, Judged> judged) {
        List<Coverage> coverages = migrations.stream()
                .filter(judged::containsKey)
                .map(migration -> Objects.requireNonNull(judged.get(migration))
                        .judgement()
                        .evidence()
                        .coverage())
                .toList();
        boolean whole = migrations.size() == selection.migrations().size();
        return CoverageEntries.total(coverages, options.rows(), whole ? options.minCoverage() : 0);
    }

    /** What the user set comes first. */
    private List<SettingEntry> settings(Map<String, String> inForce) {
        Map<String, String> given = options.session();
        return Stream.concat(
                        given.entrySet().stream().map(set -> new SettingEntry(set.getKey(), set.getValue(), true)),
                        inForce.entrySet().stream()
                                .filter(found -> given.keySet().stream().noneMatch(found.getKey()::equalsIgnoreCase))
                                .map(found -> new SettingEntry(found.getKey(), found.getValue(), false)))
                .toList();
    }

    private Run.Engine engine(@Nullable DatabaseServer server) {
        return server == null
                ? new Run.Engine(
                        options.engine().engine(),
                        options.engine().version().orElse("none"),
                        options.engine().provider(),
                        "no server was started")
                : new Run.Engine(server.engine(), server.version(), server.provider(), server.because());
    }

    private List<String> notes(
            List<Migration> migrations, Map<Migration, Judged> judged, List<String> ofRows, @Nullable String stopped) {
        List<String> notes = new ArrayList<>();
        if (options.rows() == 0) {
            notes.add("schema only: no rows were filled in, so nothing is said about data");
        }
        if (!options.before().isEmpty()) {
            notes.add("before the first migration: "
                    + options.before().stream().map(Preparation::name).collect(Collectors.joining(", ")));
        }
        notes.addAll(ofRows);
        notes.addAll(selection.notes());
        notes.addAll(operator.notes());
        folder.oddities().stream().map(Oddity::sentence).forEach(notes::add);
        notes.addAll(expected(migrations, judged));
        if (stopped != null) {
            notes.add("the run stopped early: " + stopped);
        }
        return notes;
    }

    private List<String> expected(List<Migration> migrations, Map<Migration, Judged> judged) {
        List<String> notes = new ArrayList<>();
        if (expectations.frozen() > 0) {
            notes.add("%s known failure%s in %s"
                    .formatted(
                            expectations.frozen(),
                            expectations.frozen() == 1 ? " is frozen" : "s are frozen",
                            expectations.file().getFileName()));
        }
        for (Migration migration : migrations) {
            Judged known = judged.get(migration);
            Standing standing = known == null ? Standing.notReached() : expectations.standing(known.judgement());
            if (standing.kind() == Standing.Kind.OTHERWISE) {
                notes.add("%s: %s".formatted(migration.name(), standing.sentence()));
            } else {
                expectations
                        .grade(migration)
                        .ifPresent(grade ->
                                notes.add("%s is expected to be %s".formatted(migration.name(), grade.word())));
            }
        }
        return notes;
    }

    private MigrationEntry entry(Migration migration, @Nullable Judged known, @Nullable String stopped) {
        if (known == null) {
            return Entries.of(notReached(migration, stopped), 0);
        }
        MigrationEntry entry = Entries.of(known.judgement(), known.millis());
        Standing standing = expectations.standing(known.judgement());
        return standing.kind() == Standing.Kind.KNOWN ? entry.knownAs(standing.sentence()) : entry;
    }

    private Judgement notReached(Migration migration, @Nullable String stopped) {
        String because = stopped == null ? "it was not reached" : "it was not reached: " + stopped;
        var evidence = new CycleEvidence(
                migration,
                options.rows(),
                false,
                Map.of(),
                Map.of(),
                null,
                null,
                Coverage.NOTHING,
                List.of(),
                null,
                false,
                null,
                List.of());
        List<CheckOutcome> outcomes = checks.stream()
                .map(check -> new CheckOutcome(check, Verdict.inconclusive("the migration was not reached")))
                .toList();
        return new Judgement(evidence, outcomes, Grade.UNPROVEN, because);
    }
}
