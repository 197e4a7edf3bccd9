package dev.palindrome.benchmark;

import dev.palindrome.database.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What it costs to add up a table of PostgreSQL, beside {@code pg_dump --data-only | md5sum} of it. */
final class FingerprintSpeed {

    private static final List<String> WAYS = List.of("one process", "two workers besides", "pg_dump | md5sum");

    private FingerprintSpeed() {}

    /** Takes the options of {@link Main} without a folder, and then the number of rows. */
    public static void main(String... arguments) throws SQLException, IOException, InterruptedException {
        var given = new ArrayList<>(List.of(arguments));
        long rows = given.isEmpty() || !given.get(given.size() - 1).matches("\\d+")
                ? 1_000_000
                : Long.parseLong(given.remove(given.size() - 1));
        given.add(Path.of(".").toString());
        var options = Options.parse(given.toArray(String[]::new));
        Map<String, List<Double>> seconds = new TreeMap<>();
        try (var server = BenchmarkServer.start(options);
                var database = server.create()) {
            try (var connection = database.connect();
                    var statement = connection.createStatement()) {
                statement.execute(BigTables.one(rows));
                statement.execute("vacuum analyze");
                var dialect = server.forHarness().dialect();
                dialect.sessions().prepareForReading(connection);
                var big = dialect.catalogs().tables(connection, new Scope(Set.of())).stream()
                        .filter(table -> table.name().name().equals("big"))
                        .toList();
                for (var round = 0; round <= options.rounds(); round++) {
                    for (var way : WAYS) {
                        var start = System.nanoTime();
                        if (way.startsWith("pg_dump")) {
                            dump(database);
                        } else {
                            statement.execute(
                                    "set max_parallel_workers_per_gather to " + (way.startsWith("one") ? 0 : 2));
                            dialect.contents().contents(connection, big);
                        }
                        // The first round warms up.
                        if (round > 0) {
                            seconds.computeIfAbsent(way, w -> new ArrayList<>()).add((System.nanoTime() - start) / 1e9);
                        }
                    }
                }
            }
            System.out.printf("%s, %,d rows, median of %d%n", server.describe(), rows, options.rounds());
        }
        double base = median(seconds.get(WAYS.get(2)));
        for (var way : WAYS) {
            double median = median(seconds.get(way));
            System.out.printf(Locale.ROOT, "| %s | %.2f s | %.2f times as fast |%n", way, median, base / median);
        }
    }

    private static void dump(BenchmarkDatabase database) throws IOException, InterruptedException {
        var schema = database.dump();
        var rows = new ProcessBuilder(schema.command().get(0), "--data-only", "--table=big");
        rows.environment().putAll(schema.environment());
        rows.redirectError(ProcessBuilder.Redirect.INHERIT);
        for (var process : ProcessBuilder.startPipeline(List.of(rows, new ProcessBuilder("md5sum")))) {
            process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("pg_dump | md5sum ended with " + process.exitValue());
            }
        }
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }
}
