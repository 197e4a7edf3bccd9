package dev.palindrome.benchmark;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseProviders;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.Dialect;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.database.Scope;
import dev.palindrome.schema.TableContent;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
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

    /** Keeps the table from being empty, which is what taking indexes and keys away depends on. */
    private static final String ONE_ROW = """
            insert into orders
            select 1000000000000, min(c.id), min(p.id), '!', 'paid', 1, 1, true, null, null, '2026-01-01', null
            from customer c, product p
            """;

    /** Seconds. */
    private record Round(double ours, double inForce, double theirs) {}

    /** Takes the database, the rows and the rounds; a tenth of the rows warms up. */
    public static void main(String... arguments) throws SQLException, IOException {
        var request = EngineRequest.parse(arguments[0], "container", Duration.ofSeconds(120));
        int rows = Integer.parseInt(arguments[1]);
        var file = Files.createTempFile("palindrome-rows", ".txt");
        var server = DatabaseProviders.start(request);
        try {
            round(server, rows / 10, file);
            var rounds = new ArrayList<Round>();
            System.out.println("| rows/s | keys put back and proved | in force for each row | LOAD DATA LOCAL | ratios |\n"
                    + "|---|---|---|---|---|");
            for (int i = 1; i <= Integer.parseInt(arguments[2]); i++) {
                var round = round(server, rows, file);
                rounds.add(round);
                print("round " + i, rows, round);
            }
            print(
                    "median",
                    rows,
                    new Round(
                            median(rounds, Round::ours),
                            median(rounds, Round::inForce),
                            median(rounds, Round::theirs)));
        } finally {
            server.close();
            Files.deleteIfExists(file);
        }
    }

    private static Round round(DatabaseServer server, int rows, Path file) throws SQLException, IOException {
        return new Round(fill(server, rows, file), fillInForce(server, rows), load(server, file));
    }

    private static void print(String name, int rows, Round round) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %,.0f | %.2f and %.2f |%n",
                name,
                rows / round.ours(),
                rows / round.inForce(),
                rows / round.theirs(),
                round.theirs() / round.ours(),
                round.theirs() / round.inForce());
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> seconds) {
        var sorted = rounds.stream().mapToDouble(seconds).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double fill(DatabaseServer server, int rows, Path file) throws SQLException, IOException {
        var database = withParents(server);
        try (var connection = database.connectForFilling()) {
            execute(connection, TABLE);
            var contents = contents(server, connection);
            var start = System.nanoTime();
            seed(server.dialect(), connection, rows, contents);
            double seconds = (System.nanoTime() - start) / 1e9;
            write(server, connection, file);
            return seconds;
        } finally {
            server.drop(database);
        }
    }

    /** As above, but a row stands in the table, so that no index goes away, and the server looks for each parent. */
    private static double fillInForce(DatabaseServer server, int rows) throws SQLException {
        var database = withParents(server);
        try (var connection = database.connectForFilling()) {
            execute(connection, TABLE);
            var empty = contents(server, connection);
            execute(connection, ONE_ROW);
            var start = System.nanoTime();
            seed(Watchful.over(server.dialect()), connection, rows, empty);
            return (System.nanoTime() - start) / 1e9;
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
        var orders = shapes(server.dialect(), connection).get(new TableName("", "orders"));
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
            seed(server.dialect(), connection, 10_000, contents(server, connection));
        }
        return database;
    }

    private static Map<TableName, TableContent> contents(DatabaseServer server, Connection connection)
            throws SQLException {
        server.dialect().sessions().prepareForReading(connection);
        return server.dialect()
                .contents()
                .contents(connection, shapes(server.dialect(), connection).values());
    }

    private static void seed(Dialect dialect, Connection connection, int count, Map<TableName, TableContent> contents)
            throws SQLException {
        dialect.sessions().prepareForReading(connection);
        var seeder = new Seeder(dialect, new SeedPlan(count, 42), Foresight.none());
        var report = seeder.fill(connection, 1, shapes(dialect, connection), contents);
        if (!report.unfilledTables().isEmpty() || !report.wrote()) {
            throw new IllegalStateException("not filled: " + report.unfilledTables());
        }
    }

    private static TreeMap<TableName, TableShape> shapes(Dialect dialect, Connection connection) throws SQLException {
        var shapes = new TreeMap<TableName, TableShape>();
        dialect.catalogs().tables(connection, new Scope(Set.of())).forEach(t -> shapes.put(t.name(), t));
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
