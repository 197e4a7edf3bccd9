package dev.palindrome.benchmark;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.container.ContainerServers;
import dev.palindrome.database.mysql.MysqlSettings;
import dev.palindrome.database.mysql.flavor.Flavor;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.mysql.MySQLContainer;

/** MySQL or MariaDB in a container with the harness's settings. */
final class MysqlBenchmark implements BenchmarkServer {

    private static final String PREFIX = "palindrome_benchmark_";
    private static final int PORT = 3306;
    private static final String SECRET = "benchmark";

    private final JdbcDatabaseContainer<?> container;
    private final String scheme;
    private final Path program;
    private int databases;

    private MysqlBenchmark(JdbcDatabaseContainer<?> container, String scheme, Path program) {
        this.container = container;
        this.scheme = scheme;
        this.program = program;
    }

    static MysqlBenchmark start(Options options) {
        var engine = options.database().engine();
        boolean maria = engine.equals("mariadb");
        var program = maria ? options.dump("mariadb-dump") : options.dump("mysqldump");
        var image = "%s:%s".formatted(engine, options.database().version().orElse(maria ? "10.11" : "9.7"));
        var container = maria ? new MariaDBContainer(image) : new MySQLContainer(image);
        container.withUsername("root").withPassword(SECRET).withTmpFs(Map.of("/var/lib/mysql", "rw"));
        container.setCommand(
                MysqlSettings.of(maria ? Flavor.MARIADB : Flavor.MYSQL).toArray(String[]::new));
        container.start();
        return new MysqlBenchmark(container, maria ? "jdbc:mariadb" : "jdbc:mysql", program);
    }

    @Override
    public BenchmarkDatabase create() throws SQLException {
        var name = PREFIX + ++databases;
        administer("drop database if exists " + name);
        administer("create database " + name);
        return new Made(name);
    }

    @Override
    public DatabaseServer forHarness() {
        return ContainerServers.of(container);
    }

    @Override
    public String describe() throws SQLException {
        try (var connection = connect("")) {
            return "%s in a container, data in memory"
                    .formatted(container.getDockerImageName() + " "
                            + connection.getMetaData().getDatabaseProductVersion());
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "%s://%s:%d/%s?allowMultiQueries=true".formatted(scheme, container.getHost(), port(), database),
                "root",
                SECRET);
    }

    private int port() {
        return container.getMappedPort(PORT);
    }

    private void administer(String sql) throws SQLException {
        try (var connection = connect("");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        container.stop();
    }

    private final class Made implements BenchmarkDatabase {

        private final String name;

        Made(String name) {
            this.name = name;
        }

        @Override
        public Connection connect() throws SQLException {
            return MysqlBenchmark.this.connect(name);
        }

        @Override
        public Session session() throws SQLException {
            return new Session(connect(), List.of("rollback"));
        }

        @Override
        public ProcessBuilder dump() {
            var builder = new ProcessBuilder(
                    program.toString(),
                    "--host=" + container.getHost().replace("localhost", "127.0.0.1"),
                    "--port=" + port(),
                    "--user=root",
                    "--no-data",
                    "--routines",
                    "--events",
                    "--skip-comments",
                    name);
            builder.environment().put("MYSQL_PWD", SECRET);
            return builder;
        }

        @Override
        public void close() throws SQLException {
            administer("drop database " + name);
        }
    }
}
