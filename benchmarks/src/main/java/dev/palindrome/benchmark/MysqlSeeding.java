package dev.palindrome.benchmark;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseProviders;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.database.Scope;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.seed.Foresight;
import dev.palindrome.seed.SeedPlan;
import dev.palindrome.seed.Seeder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills one table of twelve columns in MySQL or MariaDB, beside LOAD DATA LOCAL of the same rows into the table as it stands. */
final class MysqlSeeding {

    private static final String[] PARENTS = {
        "create table customer (id bigint auto_increment primary key, email varchar(120) not null, name varchar(80))",
        "create table product (id int auto_increment primary key, title varchar(80) not null, price decimal(10,2))"
    };

    private static final String TABLE = """
            create table orders (
                id bigint auto_increment primary key, customer_id bigint not null, product_id int not null,
                code varchar(40) not null, status varchar(20) not null, quantity int not null check (quantity > 0),
                price decimal(10,2) not null, paid boolean not null, city varchar(80), note varchar(200),
                created_at datetime not null, shipped_on date,
                unique key orders_code (code), key orders_by_time (created_at, status), key orders_by_city (city),
                foreign key (customer_id) references customer (id), foreign key (product_id) references product (id))
            """;

    private MysqlSeeding() {}

    /** Takes the database, the rows and the rounds. */
    public static void main(String... arguments) throws SQLException, IOException {
        var request = EngineRequest.parse(arguments[0], "container", Duration.ofSeconds(120));
        int rows = Integer.parseInt(arguments[1]);
        var file = Files.createTempFile("palindrome-rows", ".txt");
        var server = DatabaseProviders.start(request);
        try {
            for (int round = 1; round <= Integer.parseInt(arguments[2]); round++) {
                double ours = fill(server, rows, file);
                double theirs = load(server, file);
                System.out.printf(
                        Locale.ROOT,
                        "round %d: Palindrome %.1f s, %,.0f rows/s; LOAD DATA LOCAL %.1f s, %,.0f rows/s; ratio %.2f%n",
                        round,
                        ours,
                        rows / ours,
                        theirs,
                        rows / theirs,
                        theirs / ours);
            }
        } finally {
            server.close();
            Files.deleteIfExists(file);
        }
    }

    private static double fill(DatabaseServer server, int rows, Path file) throws SQLException, IOException {
        var database = withParents(server);
        try (var connection = database.connectForFilling()) {
            execute(connection, TABLE);
            var start = System.nanoTime();
            seed(server, connection, rows);
            double seconds = (System.nanoTime() - start) / 1e9;
            write(server, connection, file);
            return seconds;
        } finally {
            server.drop(database);
        }
    }

    private static double load(DatabaseServer server, Path file) throws SQLException {
        var database = withParents(server);
        try (var connection = database.connectForFilling()) {
            execute(connection, TABLE);
            var start = System.nanoTime();
            execute(connection, "load data local infile '" + file + "' into table orders character set utf8mb4");
            return (System.nanoTime() - start) / 1e9;
        } finally {
            server.drop(database);
        }
    }

    private static void write(DatabaseServer server, Connection connection, Path file)
            throws SQLException, IOException {
        var orders = shapes(server, connection).get(new TableName("", "orders"));
        var columns = orders.columns().stream().map(c -> c.name()).toList();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            server.dialect().contents().rows(connection, orders, columns, row -> {
                try {
                    out.write(row.stream().map(MysqlSeeding::field).collect(Collectors.joining("\t", "", "\n")));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static String field(@Nullable String value) {
        return value == null
                ? "\\N"
                : value.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\0", "\\0");
    }

    private static Database withParents(DatabaseServer server) throws SQLException {
        var database = server.create("rows");
        try (var connection = database.connectForFilling()) {
            execute(connection, PARENTS);
            seed(server, connection, 10_000);
        }
        return database;
    }

    private static void seed(DatabaseServer server, Connection connection, int count) throws SQLException {
        server.dialect().sessions().prepareForReading(connection);
        var shapes = shapes(server, connection);
        var contents = server.dialect().contents().contents(connection, shapes.values());
        var seeder = new Seeder(server.dialect(), new SeedPlan(count, 42), Foresight.none());
        var report = seeder.fill(connection, 1, shapes, contents);
        if (!report.unfilledTables().isEmpty()) {
            throw new IllegalStateException("not filled: " + report.unfilledTables());
        }
    }

    private static TreeMap<TableName, TableShape> shapes(DatabaseServer server, Connection connection)
            throws SQLException {
        var shapes = new TreeMap<TableName, TableShape>();
        server.dialect().catalogs().tables(connection, new Scope(Set.of())).forEach(t -> shapes.put(t.name(), t));
        return shapes;
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
