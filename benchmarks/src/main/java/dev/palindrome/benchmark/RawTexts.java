package dev.palindrome.benchmark;

import dev.palindrome.benchmark.Plan.Part;
import java.sql.SQLException;

/** Executes the texts over one connection and looks at nothing: the floor. */
final class RawTexts implements Contender {

    @Override
    public String label() {
        return "(a) raw SQL";
    }

    @Override
    public Clock run(Plan plan, BenchmarkServer server) throws SQLException {
        var clock = new Clock();
        try (var database = server.create();
                var session = database.session()) {
            for (var step : plan.steps()) {
                if (step.part() == Part.COUNTED) {
                    clock.time(() -> {
                        session.execute(step.up());
                        session.execute(step.down());
                        session.execute(step.up());
                    });
                } else if (step.part() == Part.UP_ONLY) {
                    session.execute(step.up());
                }
                session.reset();
            }
        }
        return clock;
    }
}
