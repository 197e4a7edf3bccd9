package dev.palindrome.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of taking one folder through one engine.
 *
 * @param folder the folder as the user named it, with forward slashes
 * @param format the format's name
 * @param runner who ran the migrations: the tool's own library, or Palindrome in its place
 * @param rows how many rows a table was to have
 * @param seed the seed of the rows
 * @param startedAt when it began, ISO 8601 in UTC
 * @param millis how long it took
 * @param notes what holds for the whole run
 * @param engine what it ran on
 * @param settings what its sessions were set to, and what else was in force there
 * @param arguments further words of the command that takes the folder through the same again: {@code --profile}, {@code shop.yaml}
 * @param migrations one entry a migration, in the history's order
 * @param summary how many there are of each grade
 * @param chain what came of all downs in a row, or null where nobody tried
 * @param coverage how much the rows covered of all that stood before the migrations, or null where nobody looked
 */
public record Run(
        String folder,
        String format,
        Report.Tool runner,
        int rows,
        long seed,
        String startedAt,
        long millis,
        List<String> notes,
        Engine engine,
        List<SettingEntry> settings,
        List<String> arguments,
        List<MigrationEntry> migrations,
        Summary summary,
        @Nullable ChainEntry chain,
        @Nullable CoverageEntry coverage) {

    public Run {
        notes = List.copyOf(notes);
        settings = List.copyOf(settings);
        arguments = List.copyOf(arguments);
        migrations = List.copyOf(migrations);
    }

    /** A run of which nothing is said about settings, further arguments, all downs in a row and coverage. */
    public Run(
            String folder,
            String format,
            Report.Tool runner,
            int rows,
            long seed,
            String startedAt,
            long millis,
            List<String> notes,
            Engine engine,
            List<MigrationEntry> migrations,
            Summary summary) {
        this(
                folder,
                format,
                runner,
                rows,
                seed,
                startedAt,
                millis,
                notes,
                engine,
                List.of(),
                List.of(),
                migrations,
                summary,
                null,
                null);
    }

    /** Return the same run with what came of all downs in a row. */
    public Run with(@Nullable ChainEntry downs) {
        return new Run(
                folder,
                format,
                runner,
                rows,
                seed,
                startedAt,
                millis,
                notes,
                engine,
                settings,
                arguments,
                migrations,
                summary,
                downs,
                coverage);
    }

    /** Return the same run with what its rows cover. */
    public Run covered(@Nullable CoverageEntry covered) {
        return new Run(
                folder,
                format,
                runner,
                rows,
                seed,
                startedAt,
                millis,
                notes,
                engine,
                settings,
                arguments,
                migrations,
                summary,
                chain,
                covered);
    }

    /** Return whether less was covered than was asked for. */
    public boolean isShort() {
        return coverage != null && coverage.isShort();
    }

    /** Return the format, and the library that ran it where there was one: {@code flyway (run by flyway 11.20.3 itself)}. */
    public String formatAndRunner() {
        return runner.name().equals(Report.OURSELVES)
                ? format
                : "%s (run by %s %s itself)".formatted(format, runner.name(), runner.version());
    }

    /** What a run ran on, and why. */
    public record Engine(String name, String version, String provider, String because) {}

    /**
     * A setting of a session, as it was when the first migration came.
     *
     * @param given whether the user set it so; else the server had it like this
     */
    public record SettingEntry(String name, String value, boolean given) {

        /** Return name and value in one line. */
        public String line() {
            return name + "=" + value;
        }
    }

    /** How many migrations there are, and how many of each grade. */
    public record Summary(int migrations, int reversible, int lossy, int irreversible, int broken, int unproven) {

        /** Count the grades. */
        public static Summary of(List<MigrationEntry> entries) {
            return new Summary(
                    entries.size(),
                    count(entries, "reversible"),
                    count(entries, "lossy"),
                    count(entries, "irreversible"),
                    count(entries, "broken"),
                    count(entries, "unproven"));
        }

        private static int count(List<MigrationEntry> entries, String grade) {
            return (int) entries.stream().filter(e -> e.grade().equals(grade)).count();
        }
    }
}
