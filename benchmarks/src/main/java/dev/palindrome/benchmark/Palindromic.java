package dev.palindrome.benchmark;

import dev.palindrome.Options;
import dev.palindrome.Verification;
import dev.palindrome.benchmark.Plan.Part;
import dev.palindrome.cycle.Progress;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.EngineRequest;
import java.util.stream.Collectors;

/**
 * A verification by Palindrome without rows. All of it is on the clock, reading the folder, its databases, its companion and its
 * checks, except for the cycles of migrations that do not count.
 */
final class Palindromic implements Contender {

    private final EngineRequest database;

    Palindromic(EngineRequest database) {
        this.database = database;
    }

    @Override
    public String label() {
        return "(b) Palindrome";
    }

    /** Warm up, as the rehearsals do for the others. */
    @Override
    public void prepare(Plan plan, BenchmarkServer server) {
        run(plan, server);
    }

    @Override
    public Clock run(Plan plan, BenchmarkServer server) {
        var counted = plan.steps().stream()
                .filter(step -> step.part() == Part.COUNTED)
                .map(step -> step.texts().name())
                .collect(Collectors.toSet());
        var start = System.nanoTime();
        var offTheClock = 0L;
        try (var verification =
                Verification.on(server::forHarness, DatabaseServer::close, options(plan), Progress.SILENT, false)) {
            for (var migration : verification.migrations()) {
                var begin = System.nanoTime();
                verification.judge(migration);
                if (!counted.contains(migration.name())) {
                    offTheClock += System.nanoTime() - begin;
                }
            }
            verification.run();
        }
        var clock = new Clock();
        clock.add(System.nanoTime() - start - offTheClock, counted.size());
        return clock;
    }

    private Options options(Plan plan) {
        var last = plan.steps().get(plan.steps().size() - 1).texts().name();
        return Options.of(plan.folder()).engine(database).rows(0).to(last).build();
    }
}
