package dev.palindrome.benchmark;

import java.sql.SQLException;

/** The conditions without which a figure means nothing. */
final class Machine {

    private Machine() {}

    static String describe(BenchmarkServer server, Options options) throws SQLException {
        return "%s; JDK %s, %d processors, %s; medians of %d rounds, all in one run."
                .formatted(
                        server.describe(),
                        System.getProperty("java.version"),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        options.rounds());
    }
}
