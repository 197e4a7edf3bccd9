package dev.palindrome.benchmark;

import dev.palindrome.benchmark.Plan.Part;
import dev.palindrome.benchmark.Plan.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.stream.Collectors;

/** The staircase with the product's own dump of the schema after each of its three steps, compared as texts. */
final class Dumps implements Contender {

    private final String program;

    /** How many migrations of the last run did not come back as they were; a comparison whose result nobody uses may be left out. */
    private int differing;

    Dumps(Options options) {
        this.program = switch (options.database().engine()) {
            case "postgresql" -> "pg_dump";
            case "sqlite" -> "sqlite3 .schema";
            default -> "mysqldump";
        };
    }

    @Override
    public String label() {
        return "(c) 3 " + program;
    }

    @Override
    public String remark(Plan plan) {
        return differing + " differ";
    }

    @Override
    public Clock run(Plan plan, BenchmarkServer server) throws SQLException {
        var clock = new Clock();
        differing = 0;
        try (var database = server.create();
                var session = database.session()) {
            var schema = dump(database);
            for (var step : plan.steps()) {
                if (step.part() == Part.COUNTED) {
                    var staircase = new Staircase(step, session, database, schema);
                    clock.time(staircase::climb);
                    schema = staircase.last;
                } else if (step.part() == Part.UP_ONLY) {
                    session.execute(step.up());
                    schema = dump(database);
                }
                session.reset();
            }
        }
        return clock;
    }

    /** One migration: the dump that ends it begins the next one, so that three are enough. */
    private final class Staircase {

        private final Step step;
        private final Session session;
        private final BenchmarkDatabase database;
        private String last;

        Staircase(Step step, Session session, BenchmarkDatabase database, String before) {
            this.step = step;
            this.session = session;
            this.database = database;
            this.last = before;
        }

        void climb() throws SQLException {
            var before = last;
            session.execute(step.up());
            var up = dump(database);
            session.execute(step.down());
            var down = dump(database);
            session.execute(step.up());
            last = dump(database);
            if (!down.equals(before) || !last.equals(up)) {
                differing++;
            }
        }
    }

    private static String dump(BenchmarkDatabase database) {
        var builder = database.dump().redirectError(Redirect.INHERIT);
        var command = String.join(" ", builder.command());
        try {
            var process = builder.start();
            process.getOutputStream().close();
            String text;
            try (var output = process.getInputStream()) {
                text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            }
            var exit = process.waitFor();
            if (exit != 0) {
                throw new IllegalStateException(
                        "%s ended with %d; give another program by --dump".formatted(command, exit));
            }
            return withoutNonce(text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command + "; give another program by --dump", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command, e);
        }
    }

    /** Leave out the lines that hold a new random word in each dump. */
    private static String withoutNonce(String dump) {
        return dump.lines()
                .filter(line -> !line.startsWith("\\restrict") && !line.startsWith("\\unrestrict"))
                .collect(Collectors.joining("\n"));
    }
}
