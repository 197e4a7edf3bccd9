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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, started for the occasion or somewhere else. */
final class PostgresBenchmark implements BenchmarkServer {

    private static final String PREFIX = "palindrome_benchmark_";

    private final @Nullable EmbeddedPostgres embedded;
    private final Address address;
    private final Path program;
    private int databases;

    private PostgresBenchmark(@Nullable EmbeddedPostgres embedded, Address address, Path program) {
        this.embedded = embedded;
        this.address = address;
        this.program = program;
    }

    /** Use the server that was named, where only databases of our own are made, or else start an embedded one. */
    static PostgresBenchmark start(Options options) throws IOException {
        // On Debian the one on the PATH is a Perl script, which would cost pg_dump a process more than it needs.
        var major = options.database().version().orElse("15");
        var program = options.dump("pg_dump", Path.of("/usr/lib/postgresql", major, "bin", "pg_dump"));
        var url = options.url();
        if (url != null) {
            return new PostgresBenchmark(null, Address.parse(url), program);
        }
        var archive = options.archives().resolve(major + ".jar");
        if (!Files.exists(archive)) {
            throw new IllegalArgumentException(
                    "no server for --database postgresql:%s: %s is missing; run benchmarks/run, or give --url"
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
        var address = new Address("localhost", embedded.getPort(), "postgres", "postgres", "");
        return new PostgresBenchmark(embedded, address, program);
    }

    @Override
    public BenchmarkDatabase create() throws SQLException {
        var name = PREFIX + ++databases;
        administer("drop database if exists " + name + " with (force)");
        administer("create database " + name);
        return new Made(address.withDatabase(name));
    }

    @Override
    public DatabaseServer forHarness() {
        var access = new PostgresAccess(
                address.host(), address.port(), address.user(), address.password(), address.database());
        return PostgresServer.over(access, "benchmark", "all contenders run on one server", () -> {});
    }

    @Override
    public String describe() throws SQLException {
        try (var connection = connect(address, "extended")) {
            return "PostgreSQL %s, %s"
                    .formatted(
                            connection.getMetaData().getDatabaseProductVersion(),
                            embedded == null ? "a server of the caller's" : "embedded, fsync off");
        }
    }

    private void administer(String statement) throws SQLException {
        try (var connection = connect(address, "simple");
                var session = connection.createStatement()) {
            session.execute(statement);
        }
    }

    private static Connection connect(Address address, String mode) throws SQLException {
        var properties = address.credentials();
        properties.setProperty("preferQueryMode", mode);
        return DriverManager.getConnection("jdbc:postgresql://" + address.place(), properties);
    }

    private final class Made implements BenchmarkDatabase {

        private final Address own;

        Made(Address own) {
            this.own = own;
        }

        @Override
        public Connection connect() throws SQLException {
            return PostgresBenchmark.connect(own, "extended");
        }

        @Override
        public Session session() throws SQLException {
            // A text that failed after a BEGIN of its own leaves an aborted transaction behind, of which the driver
            // knows nothing.
            return new Session(PostgresBenchmark.connect(own, "simple"), List.of("rollback", "reset all"));
        }

        @Override
        public ProcessBuilder dump() {
            var builder = new ProcessBuilder(program.toString(), "--schema-only");
            builder.environment()
                    .putAll(Map.of(
                            "PGHOST", own.host(),
                            "PGPORT", Integer.toString(own.port()),
                            "PGDATABASE", own.database(),
                            "PGUSER", own.user(),
                            "PGPASSWORD", own.password()));
            return builder;
        }

        @Override
        public void close() throws SQLException {
            administer("drop database " + own.database() + " with (force)");
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
