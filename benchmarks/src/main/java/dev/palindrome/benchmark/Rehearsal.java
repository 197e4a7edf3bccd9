package dev.palindrome.benchmark;

import dev.palindrome.benchmark.Plan.Part;
import dev.palindrome.benchmark.Plan.Step;
import dev.palindrome.benchmark.Texts.Way;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Finds out which migrations of a folder go up, down and up again without an error, so that all contenders take the same. */
final class Rehearsal {

    private final BenchmarkServer server;

    Rehearsal(BenchmarkServer server) {
        this.server = server;
    }

    Plan plan(String label, Path folder, List<Texts> history) throws SQLException {
        var steps = history.stream()
                .map(texts -> new Step(texts, texts.down() == null ? Part.UP_ONLY : Part.COUNTED))
                .toList();
        // What failed in one pass is left out of the next, which may free others or make them fail; each pass only
        // demotes.
        while (true) {
            var next = pass(steps);
            if (next.equals(steps)) {
                return new Plan(label, folder, steps);
            }
            steps = next;
        }
    }

    private List<Step> pass(List<Step> steps) throws SQLException {
        var outcome = new ArrayList<Step>();
        try (var database = server.create();
                var session = database.session()) {
            for (var step : steps) {
                outcome.add(new Step(step.texts(), outcome(step, session)));
            }
        }
        return outcome;
    }

    private static Part outcome(Step step, Session session) throws SQLException {
        if (step.part() == Part.LEFT_OUT || !succeeds(step.up(), session)) {
            return Part.LEFT_OUT;
        }
        if (step.part() == Part.UP_ONLY) {
            return Part.UP_ONLY;
        }
        var back = succeeds(step.down(), session) && succeeds(step.up(), session);
        return back ? Part.COUNTED : Part.UP_ONLY;
    }

    private static boolean succeeds(Way way, Session session) throws SQLException {
        try {
            session.execute(way);
            return true;
        } catch (SQLException expected) {
            return false;
        } finally {
            session.reset();
        }
    }
}
