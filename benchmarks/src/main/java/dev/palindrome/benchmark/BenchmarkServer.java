package dev.palindrome.benchmark;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.postgresql.PostgresAccess;
import dev.palindrome.database.postgresql.PostgresServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** The one server on which all contenders run, and the empty databases that they get there. */
final class BenchmarkServer implements AutoCloseable {

    private static final String PREFIX = "palindrome_benchmark_";

    private final @Nullable EmbeddedPostgres embedded;
    private final Address address;
    private int databases;

    private BenchmarkServer(@Nullable EmbeddedPostgres embedded, Address address) {
        this.embedded = embedded;
        this.address = address;
    }

    /** Start the embedded server of a major version, whose archive the build has put beside the classes. */
    static BenchmarkServer start(int major, Path archives) throws IOException {
        var archive = archives.resolve(major + ".jar");
        if (!Files.exists(archive)) {
            throw new IllegalArgumentException(
                    "no server for --database %d: %s is missing; run benchmarks/run, or give --url"
                            .formatted(major, archive));
        }
        var embedded = EmbeddedPostgres.builder()
                .setPgBinaryResolver(resolver(archive))
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("autovacuum", "off")
                .setServerConfig("jit", "off")
                .setServerConfig("max_locks_per_transaction", "512")
                .start();
        return new BenchmarkServer(embedded, new Address("localhost", embedded.getPort(), "postgres", "postgres", ""));
    }

    /** Use a server that runs already; only databases of our own are made and dropped there. */
    static BenchmarkServer at(String url) {
        return new BenchmarkServer(null, Address.parse(url));
    }

    /** Make an empty database, which is dropped when it is closed. */
    BenchmarkDatabase create() throws SQLException {
        var name = PREFIX + ++databases;
        administer("drop database if exists " + name + " with (force)");
        administer("create database " + name);
        return new BenchmarkDatabase(
                address.withDatabase(name), () -> administer("drop database " + name + " with (force)"));
    }

    /** Return the same server as the harness sees it; closing that stops nothing. */
    DatabaseServer forHarness() {
        var access = new PostgresAccess(
                address.host(), address.port(), address.user(), address.password(), address.database());
        return PostgresServer.over(access, "benchmark", "all contenders run on one server", () -> {});
    }

    /** Return the version as the server tells it. */
    String version() throws SQLException {
        try (var connection = new BenchmarkDatabase(address, () -> {}).connect()) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    private void administer(String statement) throws SQLException {
        try (var session = new BenchmarkDatabase(address, () -> {}).session()) {
            session.execute(statement);
        }
    }

    private static PgBinaryResolver resolver(Path archive) {
        // The jar is made for one platform and holds one archive, so its name need not be guessed from the system's.
        return (system, machine) -> {
            try (var jar = new JarFile(archive.toFile())) {
                var entry = jar.stream()
                        .filter(each -> each.getName().endsWith(".txz"))
                        .findFirst()
                        .orElseThrow(() -> new IOException("no server archive in " + archive));
                return new ByteArrayInputStream(jar.getInputStream(entry).readAllBytes());
            }
        };
    }

    @Override
    public void close() {
        if (embedded == null) {
            return;
        }
        try {
            embedded.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop the embedded server", e);
        }
    }
}
