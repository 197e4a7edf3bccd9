package dev.palindrome.benchmark;

import dev.palindrome.database.DatabaseServer;
import java.io.IOException;
import java.sql.SQLException;

/** The one server on which all contenders run, and the empty databases that they get there. */
interface BenchmarkServer extends AutoCloseable {

    /** Start what the options ask for. */
    static BenchmarkServer start(Options options) throws IOException {
        return switch (options.database().engine()) {
            case "postgresql" -> PostgresBenchmark.start(options);
            case "mysql", "mariadb" -> MysqlBenchmark.start(options);
            case "sqlite" -> SqliteBenchmark.start(options);
            default ->
                throw new IllegalArgumentException("--database %s is not known; %s"
                        .formatted(options.database().engine(), Options.USAGE));
        };
    }

    /** Make an empty database. */
    BenchmarkDatabase create() throws SQLException;

    /** Return the same server as the harness sees it; closing that stops nothing. */
    DatabaseServer forHarness();

    /** Return product and version, and how it runs. */
    String describe() throws SQLException;

    @Override
    void close();
}
