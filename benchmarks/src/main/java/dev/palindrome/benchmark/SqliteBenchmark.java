package dev.palindrome.benchmark;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseProviders;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.EngineRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** SQLite, by the driver that the harness brings. */
final class SqliteBenchmark implements BenchmarkServer {

    private static final String SCHEME = "jdbc:sqlite:";

    private final EngineRequest request;
    private final DatabaseServer server;
    private final Path program;

    private SqliteBenchmark(EngineRequest request, Path program) {
        this.request = request;
        this.server = DatabaseProviders.start(request);
        this.program = program;
    }

    static SqliteBenchmark start(Options options) {
        return new SqliteBenchmark(options.database(), options.dump("sqlite3"));
    }

    @Override
    public BenchmarkDatabase create() {
        return new Made(server.create("benchmark"));
    }

    @Override
    public DatabaseServer forHarness() {
        return DatabaseProviders.start(request);
    }

    @Override
    public String describe() {
        return "SQLite " + server.version();
    }

    @Override
    public void close() {
        server.close();
    }

    private final class Made implements BenchmarkDatabase {

        private final Database database;
        private final String file;

        Made(Database database) {
            this.database = database;
            try (var connection = database.connect()) {
                file = connection.getMetaData().getURL().substring(SCHEME.length());
            } catch (SQLException e) {
                throw new IllegalStateException("cannot open " + database.name(), e);
            }
        }

        @Override
        public Connection connect() throws SQLException {
            return database.connect();
        }

        @Override
        public Session session() throws SQLException {
            return new Session(connect(), List.of("rollback"));
        }

        @Override
        public ProcessBuilder dump() {
            return new ProcessBuilder(program.toString(), "-readonly", file, ".schema");
        }

        @Override
        public void close() {
            server.drop(database);
        }
    }
}
