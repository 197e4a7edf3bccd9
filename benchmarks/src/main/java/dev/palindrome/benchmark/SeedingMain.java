package dev.palindrome.benchmark;

import dev.palindrome.database.DatabaseProviders;
import dev.palindrome.database.EngineRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Measures how fast one large table is filled, beside COPY of the same rows from a file that lies ready. */
final class SeedingMain {

    private static final String USAGE =
            "benchmarks/seeding [--database postgresql:18] [--rows 1000000] [--rounds 3] [--alone]";

    private SeedingMain() {}

    public static void main(String... arguments) throws SQLException, IOException {
        var given = new ArrayList<>(Arrays.asList(arguments));
        boolean alone = given.remove("--alone");
        String database = value(given, "--database", "postgresql:18");
        int rows = Integer.parseInt(value(given, "--rows", "1000000"));
        int rounds = Integer.parseInt(value(given, "--rounds", "3"));
        if (!given.isEmpty()) {
            System.err.println("\"%s\" is not known; %s".formatted(given.get(0), USAGE));
            System.exit(2);
        }
        var server = DatabaseProviders.start(EngineRequest.parse(database, "embedded", Duration.ofSeconds(60)));
        try (var seeding = new Seeding(server, rows)) {
            var ours = new ArrayList<Double>();
            var copies = new ArrayList<Double>();
            for (int round = 1; round <= rounds; round++) {
                ours.add(seeding.fill(!alone));
                report("filled", round, rows, ours);
                if (!alone) {
                    copies.add(seeding.copy());
                    report("copied", round, rows, copies);
                }
            }
            System.out.printf(
                    "%s %s, embedded, fsync off; JDK %s, heap of at most %d MB, %d processors; medians of %d rounds,"
                            + " all in one run.%n%n",
                    server.engine(),
                    server.version(),
                    System.getProperty("java.version"),
                    Runtime.getRuntime().maxMemory() >> 20,
                    Runtime.getRuntime().availableProcessors(),
                    rounds);
            System.out.print(table(rows, ours, copies));
        } finally {
            server.close();
        }
    }

    private static String table(int rows, List<Double> ours, List<Double> copies) {
        var lines = new StringBuilder("| %,d rows | seconds | rows per second |%n|---|---|---|%n".formatted(rows));
        lines.append(row("Palindrome", rows, ours));
        if (!copies.isEmpty()) {
            lines.append(row("COPY of a ready file into the table as it stands", rows, copies));
            lines.append("%nRatio: %.2f%n".formatted(median(copies) / median(ours)));
        }
        return lines.toString();
    }

    private static String row(String label, int rows, List<Double> seconds) {
        return String.format(Locale.ROOT, "| %s | %.2f | %,.0f |%n", label, median(seconds), rows / median(seconds));
    }

    private static void report(String what, int round, int rows, List<Double> seconds) {
        double last = seconds.get(seconds.size() - 1);
        System.err.printf(Locale.ROOT, "round %d, %s: %.2f s, %,.0f rows/s%n", round, what, last, rows / last);
    }

    private static double median(List<Double> seconds) {
        var sorted = seconds.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static String value(List<String> given, String name, String usual) {
        int place = given.indexOf(name);
        if (place < 0 || place + 1 == given.size()) {
            return usual;
        }
        given.remove(place);
        return given.remove(place);
    }
}
