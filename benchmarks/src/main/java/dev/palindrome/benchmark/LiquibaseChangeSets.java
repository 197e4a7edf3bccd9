package dev.palindrome.benchmark;

import dev.palindrome.benchmark.Plan.Part;
import dev.palindrome.benchmark.Plan.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liquibase.exception.LiquibaseException;

/** The staircase as Liquibase offers it, {@code update(1)}, {@code rollback(1)}, {@code update(1)}, which compares nothing. */
final class LiquibaseChangeSets implements Contender {

    private final Map<Plan, List<Step>> own = new HashMap<>();

    @Override
    public String label() {
        return "(d) Liquibase";
    }

    /** Demote what Liquibase cannot run; the texts of that are sent around it. */
    @Override
    public void prepare(Plan plan, BenchmarkServer server) throws SQLException {
        inTemporaryFolder(folder -> LiquibaseRun.silently(() -> own.put(plan, rehearse(plan, server, folder))));
    }

    @Override
    public String remark(Plan plan) {
        var able = stepsOf(plan).stream()
                .filter(step -> step.part() == Part.COUNTED)
                .count();
        return able == plan.counted() ? "" : "%d not run".formatted(plan.counted() - able);
    }

    @Override
    public Clock run(Plan plan, BenchmarkServer server) throws SQLException {
        var clock = new Clock();
        inTemporaryFolder(folder -> LiquibaseRun.silently(() -> climb(stepsOf(plan), server, folder, clock)));
        return clock;
    }

    private List<Step> stepsOf(Plan plan) {
        return own.getOrDefault(plan, plan.steps());
    }

    private static void climb(List<Step> steps, BenchmarkServer server, Path folder, Clock clock) throws SQLException {
        FormattedChangelog.write(folder, steps);
        try (var database = server.create();
                var liquibase = new LiquibaseRun(folder, database)) {
            for (var step : steps) {
                if (step.part() == Part.COUNTED) {
                    clock.time(() -> upDownUp(step, liquibase));
                } else if (step.part() == Part.UP_ONLY) {
                    liquibase.execute(step.up());
                }
                liquibase.reset();
            }
        } catch (LiquibaseException e) {
            throw new IllegalStateException("Liquibase does not take the changelog in " + folder, e);
        }
    }

    private static void upDownUp(Step step, LiquibaseRun liquibase) {
        try {
            liquibase.up();
            liquibase.down();
            liquibase.up();
        } catch (LiquibaseException e) {
            throw new IllegalStateException(
                    "Liquibase ran %s before, and now it does not"
                            .formatted(step.texts().name()),
                    e);
        }
    }

    private static List<Step> rehearse(Plan plan, BenchmarkServer server, Path folder) throws SQLException {
        var steps = new ArrayList<>(plan.steps());
        FormattedChangelog.write(folder, steps);
        try (var database = server.create();
                var liquibase = new LiquibaseRun(folder, database)) {
            for (var i = 0; i < steps.size(); i++) {
                var step = steps.get(i);
                if (step.part() == Part.COUNTED && !succeeds(step, liquibase)) {
                    step = new Step(step.texts(), Part.UP_ONLY);
                    steps.set(i, step);
                    FormattedChangelog.write(folder, steps);
                    liquibase.readAgain();
                } else if (step.part() == Part.UP_ONLY) {
                    liquibase.execute(step.up());
                }
                liquibase.reset();
            }
            return List.copyOf(steps);
        } catch (LiquibaseException e) {
            throw new IllegalStateException("Liquibase does not take the changelog in " + folder, e);
        }
    }

    /** Try it; where it fails, leave the database as if the up had run. */
    private static boolean succeeds(Step step, LiquibaseRun liquibase) throws SQLException {
        var up = false;
        try {
            liquibase.up();
            up = true;
            liquibase.down();
            up = false;
            liquibase.up();
            return true;
        } catch (LiquibaseException expected) {
            if (!up) {
                liquibase.execute(step.up());
            }
            liquibase.forget(step);
            return false;
        }
    }

    private static void inTemporaryFolder(InFolder work) throws SQLException {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("palindrome-benchmark-");
            work.run(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary folder", e);
        } finally {
            delete(folder);
        }
    }

    @FunctionalInterface
    private interface InFolder {
        void run(Path folder) throws SQLException;
    }

    private static void delete(@org.jspecify.annotations.Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try {
            Files.deleteIfExists(folder.resolve(FormattedChangelog.FILE));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }
}
