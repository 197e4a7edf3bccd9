package dev.palindrome.report;

import dev.palindrome.check.Grade;
import dev.palindrome.check.Judgement;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The outcome of taking one folder through one engine.
 *
 * @param folder the folder as the user named it, with forward slashes
 * @param format the format's name
 * @param rows how many rows a table was to have
 * @param seed the seed of the rows
 * @param startedAt when it began
 * @param millis how long it took
 * @param notes what holds for the whole run
 * @param engine what it ran on
 * @param migrations one entry a migration, in the history's order
 */
public record Run(
        String folder,
        String format,
        int rows,
        long seed,
        Instant startedAt,
        long millis,
        List<String> notes,
        Engine engine,
        List<MigrationReport> migrations) {

    public Run {
        notes = List.copyOf(notes);
        migrations = List.copyOf(migrations);
    }

    /** What a run ran on, and why. */
    public record Engine(String name, String version, String provider, String because) {}

    /**
     * One migration of a run.
     *
     * @param judgement what was found; for a migration that was not reached its grade is unproven, and because says why
     * @param millis how long its cycle took
     * @param expected the grade that the user expects of it, by {@code --expect}, or the grade reversible
     */
    public record MigrationReport(Judgement judgement, long millis, Grade expected) {

        /** Return whether the migration is as good as expected, or declares itself to be irreversible. */
        public boolean isAsExpected() {
            return judgement.grade() == expected
                    || (judgement.grade() == Grade.IRREVERSIBLE
                            && judgement.evidence().migration().declaredIrreversible().isPresent());
        }
    }

    /** Return how many migrations have each grade, all grades named, in the order of the grades. */
    public Map<Grade, Long> summary() {
        Map<Grade, Long> counts = new EnumMap<>(Grade.class);
        for (var grade : Grade.values()) {
            counts.put(grade, migrations.stream()
                    .filter(m -> m.judgement().grade() == grade)
                    .count());
        }
        return counts;
    }
}
