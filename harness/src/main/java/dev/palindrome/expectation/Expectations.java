package dev.palindrome.expectation;

import dev.palindrome.check.Grade;
import dev.palindrome.check.Judgement;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is expected of the migrations of a folder, by their names or by a baseline. Immutable; safe for use by several threads. */
public final class Expectations {

    private final MigrationFolder folder;
    private final EngineRequest database;
    private final Map<Migration, Grade> grades;
    private final Baseline baseline;
    private final Baseline held;

    private Expectations(
            MigrationFolder folder,
            EngineRequest database,
            Map<Migration, Grade> grades,
            Baseline baseline,
            Baseline held) {
        this.folder = folder;
        this.database = database;
        this.grades = Map.copyOf(grades);
        this.baseline = baseline;
        this.held = held;
    }

    /**
     * Return what is expected of a folder on a database.
     *
     * @param grades the grades that the user names
     * @param tolerance the baseline that holds
     * @throws ConfigurationException where the baseline cannot be read, does not fit the folder, or names a migration that has a
     *     grade already
     */
    public static Expectations of(
            MigrationFolder folder, EngineRequest database, Map<Migration, Grade> grades, Tolerance tolerance) {
        Baseline baseline = baseline(folder, tolerance);
        if (tolerance.use() == Tolerance.Use.WRITE) {
            baseline.refuseNoPlace();
            return new Expectations(folder, database, grades, baseline, new Baseline(baseline.file(), List.of()));
        }
        Baseline held = baseline.on(database);
        held.refuseWhatDoesNotFit(folder);
        refuseTwice(grades, held);
        return new Expectations(folder, database, grades, baseline, held);
    }

    private static Baseline baseline(MigrationFolder folder, Tolerance tolerance) {
        Path given = tolerance.baseline();
        Path file = given == null ? Baseline.beside(folder.root()) : given;
        boolean optional = given == null || tolerance.use() == Tolerance.Use.WRITE;
        return optional && !Files.exists(file) ? new Baseline(file, List.of()) : Baseline.read(file);
    }

    private static void refuseTwice(Map<Migration, Grade> grades, Baseline baseline) {
        for (Migration migration : grades.keySet()) {
            Optional<Frozen> frozen = baseline.of(migration);
            if (frozen.isPresent()) {
                throw new ConfigurationException("`expect` names %s, and so does %s: keep one of them"
                        .formatted(migration.name(), baseline.place(frozen.get())));
            }
        }
    }

    /** Return the grade that the user names for a migration. */
    public Optional<Grade> grade(Migration migration) {
        return Optional.ofNullable(grades.get(migration));
    }

    /** Return how many known failures the baseline holds against which a run is held. */
    public int frozen() {
        return held.frozen().size();
    }

    /** Return the baseline's file, which need not be there. */
    public Path file() {
        return baseline.file();
    }

    /** Return how a judgement stands to what was expected. */
    public Standing standing(Judgement judgement) {
        Migration migration = judgement.evidence().migration();
        Grade expected = grades.get(migration);
        if (expected != null) {
            return byGrade(judgement, expected);
        }
        var found = new Found(judgement);
        Frozen frozen = held.of(migration).orElse(null);
        if (frozen != null) {
            return byBaseline(found, frozen);
        }
        return found.isFine() ? Standing.FINE : Standing.NEW;
    }

    private static Standing byGrade(Judgement judgement, Grade expected) {
        if (judgement.grade() == expected && !judgement.beside().isEmpty() && expected == Grade.REVERSIBLE) {
            // Who expects the best grade of all has not said that anything may fail.
            return new Standing(
                    Standing.Kind.OTHERWISE,
                    "grade is reversible, as expected, but %s fails"
                            .formatted(judgement.beside().get(0).check().id()));
        }
        if (judgement.grade() == expected) {
            return new Standing(
                    Standing.Kind.KNOWN, "expected to be %s: %s".formatted(expected.word(), judgement.because()));
        }
        String rest = judgement.grade() == Grade.REVERSIBLE
                ? "it is better than expected, so remove the entry"
                : judgement.because();
        return new Standing(
                Standing.Kind.OTHERWISE,
                "grade is %s, but `expect` says %s: %s"
                        .formatted(judgement.grade().word(), expected.word(), rest));
    }

    private Standing byBaseline(Found found, Frozen frozen) {
        String place = baseline.place(frozen);
        if (found.is(frozen)) {
            String reason = frozen.reason().isEmpty() ? "" : ": " + frozen.reason();
            return new Standing(Standing.Kind.KNOWN, "known by %s%s".formatted(place, reason));
        }
        String sentence = found.isFine()
                ? "%s says %s, but it is %s now: remove the line"
                        .formatted(
                                place,
                                frozen.finding(),
                                found.judgement().grade().word())
                : "%s says %s, but now it is %s: correct the migration, or write the baseline anew"
                        .formatted(place, frozen.finding(), found.frozen("").finding());
        return new Standing(Standing.Kind.OTHERWISE, sentence);
    }

    MigrationFolder folder() {
        return folder;
    }

    EngineRequest database() {
        return database;
    }

    /** Return the baseline as the file has it, for whatever database. */
    Baseline baseline() {
        return baseline;
    }

    /** Return what is to be frozen of a judgement, where something is; a reason stays as long as its migration fails. */
    Optional<Frozen> frozen(Judgement judgement) {
        Migration migration = judgement.evidence().migration();
        Frozen before = before(migration).orElse(null);
        var found = new Found(judgement);
        if (found.isFine() || grades.containsKey(migration)) {
            return Optional.empty();
        }
        if (before != null && found.is(before)) {
            return Optional.of(before);
        }
        return Optional.of(
                found.frozen(before == null || before.reason().isEmpty() ? judgement.because() : before.reason()));
    }

    /** Return what the file says of a migration on this database. */
    Optional<Frozen> before(Migration migration) {
        return baseline.on(database).of(migration);
    }
}
