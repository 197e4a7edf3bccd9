package dev.palindrome.cli;

import dev.palindrome.Options;
import dev.palindrome.check.Grade;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.expectation.Tolerance;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.report.Printable;
import dev.palindrome.tool.Runner;
import dev.palindrome.tool.host.BeforeScript;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes a folder up, down and up again. */
@Command(
        name = "verify",
        description = "Take every migration of a folder up, down and up again on a real database, and report.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FolderArgument folder = new FolderArgument();

    @Mixin
    private EngineArgument engine = new EngineArgument();

    @Option(
            names = "--runner",
            paramLabel = "RUNNER",
            defaultValue = "auto",
            description =
                    "Who runs the migrations of Flyway, Liquibase and MyBatis: auto (default), library (the tool itself), palindrome.")
    private String runner = "auto";

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "" + Options.DEFAULT_ROWS,
            description =
                    "How many synthetic rows a table has; 0 looks at the schema only (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "" + Options.DEFAULT_SEED,
            description =
                    "Where the random values start; the same seed gives the same rows (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--locale",
            paramLabel = "TAG",
            split = ",",
            description = "The languages of names, places and texts, such as en,tr; may be repeated (default: a mix).")
    private List<String> locales = new ArrayList<>();

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "Statistics that the rows shall resemble, as `palindrome profile` writes them.")
    private @Nullable String profile;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "A dump whose rows are used where a table has them: SQL, or pg_dump's custom format.")
    private @Nullable String data;

    @Option(
            names = "--fixtures",
            paramLabel = "DIR",
            description = "A folder with rows of your own: migration ID is to meet those of ID.sql.")
    private @Nullable String fixtures;

    @Option(
            names = "--min-coverage",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "Fail where the rows cover less of the schema than this (default: ${DEFAULT-VALUE}).")
    private int minCoverage;

    @Option(names = "--only", paramLabel = "ID", description = "Verify one migration; earlier ones are only taken up.")
    private @Nullable String only;

    @Option(names = "--from", paramLabel = "ID", description = "The first migration to verify.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "ID", description = "The last migration to verify.")
    private @Nullable String to;

    @Option(
            names = "--since",
            paramLabel = "REV",
            description =
                    "Verify only what is new or changed since this branch left a revision of git, such as origin/main.")
    private @Nullable String since;

    @Option(
            names = "--without",
            paramLabel = "CHECK",
            description = "Leave a check out, or by chain the downs in a row; may be repeated.")
    private List<String> without = new ArrayList<>();

    @Option(
            names = "--expect",
            paramLabel = "ID=GRADE",
            description = "A grade that is expected of a migration, such as 000007=irreversible; may be repeated.")
    private Map<String, String> expect = new LinkedHashMap<>();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Known failures, which do not fail the build (default: palindrome-baseline.txt beside DIR).")
    private @Nullable String baseline;

    @Option(names = "--write-baseline", description = "Write the baseline anew from what is found.")
    private boolean writeBaseline;

    @Option(
            names = "--before",
            paramLabel = "FILE",
            description = "SQL to run before the first migration, such as a pg_dump of the host; may be repeated.")
    private List<String> before = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description =
                    "A setting of the migrations' sessions, such as TimeZone=Asia/Tokyo or mysql.sql_mode=ANSI; may be repeated.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long a statement of a migration may run (default: ${DEFAULT-VALUE}).")
    private long timeout;

    @Option(
            names = "--lock-timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long it may wait for a lock (default: ${DEFAULT-VALUE}).")
    private long lockTimeout;

    @Option(
            names = "--out",
            paramLabel = "FORMAT=PATH",
            description = "Also write a report: html, json, markdown, junit-xml, text; may be repeated.")
    private List<String> out = new ArrayList<>();

    @Override
    public Integer call() {
        Options options = options();
        List<Output> outputs = out.stream().map(Output::parse).toList();
        return new VerifyRun(
                        options,
                        outputs,
                        spec.commandLine().getOut(),
                        spec.commandLine().getErr())
                .run();
    }

    private Options options() {
        atLeast(0, rows, "--rows");
        atLeast(1, timeout, "--timeout");
        atLeast(1, lockTimeout, "--lock-timeout");
        var engines = engine.requests();
        var project = ProjectFolder.in(
                folder, engines.stream().map(EngineRequest::engine).toList());
        project.notes().forEach(note -> spec.commandLine().getErr().println("note: " + Printable.line(note)));
        var builder = Options.of(project.path())
                .shownFolder(project.shown())
                .reading(project.reading())
                .runner(Runner.parse(runner))
                .engines(engines)
                .rows(rows)
                .seed(seed)
                .locales(locales)
                .profile(path(profile))
                .data(path(data))
                .fixtures(path(fixtures))
                .minCoverage(minCoverage)
                .only(only)
                .from(from)
                .to(to)
                .since(since)
                .timeout(Duration.ofSeconds(timeout))
                .lockTimeout(Duration.ofSeconds(lockTimeout));
        without.forEach(builder::without);
        builder.tolerance(new Tolerance(path(baseline), writeBaseline ? Tolerance.Use.WRITE : Tolerance.Use.HOLD));
        settings.forEach(builder::set);
        before.forEach(file -> builder.before(BeforeScript.read(GivenPath.of(file))));
        expect.forEach((id, grade) -> builder.expect(id, Grade.parse(grade)));
        return builder.build();
    }

    private static @Nullable Path path(@Nullable String given) {
        return given == null ? null : GivenPath.of(given);
    }

    private static void atLeast(long least, long value, String option) {
        if (value < least) {
            throw new ConfigurationException("%s is %s; it must be at least %s".formatted(option, value, least));
        }
    }
}
