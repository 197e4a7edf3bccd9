package dev.palindrome.benchmark;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.Scope;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolders;
import dev.palindrome.migration.Reading;
import dev.palindrome.migration.Script;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.seed.Foresight;
import dev.palindrome.seed.SeedPlan;
import dev.palindrome.seed.SeedReport;
import dev.palindrome.seed.Seeder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes the ups of a folder, fills as a walk does, and counts what stands in the end. */
final class FilledHistory {

    private static final Scope EVERYTHING = new Scope(Set.of());

    private final DatabaseServer server;
    private final Plan plan;
    private final SortedMap<TableName, String> reasons = new TreeMap<>();
    private final Set<TableName> exhausted = new TreeSet<>();

    FilledHistory(BenchmarkServer server, Plan plan) {
        this.server = server.forHarness();
        this.plan = plan;
    }

    /** A folder, what it is called, and how its files are named where no format knows it. */
    record Folder(String label, Path path, @Nullable String pattern) {}

    /** When rows are written. */
    enum When {
        AFTER_EACH_UP,
        AT_THE_END
    }

    /** How much is filled, and when. */
    record Plan(int rows, long seed, When when) {

        Plan withRows(int other) {
            return new Plan(other, seed, when);
        }

        Plan withSeed(long other) {
            return new Plan(rows, other, when);
        }

        Plan atTheEnd() {
            return new Plan(rows, seed, When.AT_THE_END);
        }

        SeedPlan seeding() {
            return new SeedPlan(rows, seed);
        }
    }

    /** One table in the end, with what the filling said about it, if anything, and whether its keys have no room for more rows. */
    record Filled(TableName table, long rows, long inserted, @Nullable String reason, boolean exhausted) {}

    /**
     * What came of one folder.
     *
     * @param ups how many ups ran
     * @param failed the ups that did not run, each with what the server said
     * @param tables the tables in the end
     * @param invalid the constraints that the server does not find valid, each with what it said
     * @param proved how many constraints the server has proved anew
     */
    record Sheet(
            Folder folder, int ups, List<String> failed, List<Filled> tables, List<String> invalid, int proved) {}

    Sheet fill(Folder folder) throws SQLException {
        var history = MigrationFolders.readAs(folder.path(), Reading.as(folder.pattern())).migrations();
        var recorder = new Foresight.Recorder(server.dialect(), EVERYTHING);
        var bare = new TreeMap<TableName, Long>();
        var rehearsed = climb(history, (connection, state) -> recorder.record(state, connection), bare);
        var seeder = new Seeder(server.dialect(), plan.seeding(), recorder.finish());
        var database = server.create("filling");
        try {
            var failed = climb(database, history, (connection, state) -> {
                if (plan.when() == When.AFTER_EACH_UP || state == history.size()) {
                    note(fill(seeder, connection, state));
                }
            });
            return sheet(folder, database, history.size() - failed.size(), rehearsed, failed, bare);
        } finally {
            server.drop(database);
        }
    }

    private Sheet sheet(
            Folder folder,
            Database database,
            int ups,
            List<String> rehearsed,
            List<String> failed,
            SortedMap<TableName, Long> bare)
            throws SQLException {
        try (var connection = database.connect()) {
            server.dialect().sessions().prepareForReading(connection);
            var tables = new ArrayList<Filled>();
            counts(connection)
                    .forEach((table, rows) -> tables.add(
                            new Filled(
                                    table,
                                    rows,
                                    bare.getOrDefault(table, 0L),
                                    reasons.get(table),
                                    exhausted.contains(table))));
            var audit = new Audit(connection);
            var invalid = audit.invalid();
            var complaints = new ArrayList<>(failed);
            rehearsed.stream().filter(name -> !failed.contains(name)).forEach(complaints::add);
            return new Sheet(folder, ups, complaints, tables, invalid, audit.proved());
        }
    }

    private void note(SeedReport report) {
        reasons.keySet().removeAll(report.touched());
        reasons.putAll(report.unfilledTables());
        reasons.putAll(report.shortTables());
        exhausted.removeAll(report.touched());
        exhausted.addAll(report.exhausted());
    }

    private SeedReport fill(Seeder seeder, Connection connection, int state) throws SQLException {
        var shapes = shapes(connection);
        return seeder.fill(
                connection, state, shapes, server.dialect().contents().contents(connection, shapes.values()));
    }

    private SortedMap<TableName, TableShape> shapes(Connection connection) throws SQLException {
        var shapes = new TreeMap<TableName, TableShape>();
        server.dialect().catalogs().tables(connection, EVERYTHING).forEach(table -> shapes.put(table.name(), table));
        return shapes;
    }

    private SortedMap<TableName, Long> counts(Connection connection) throws SQLException {
        var counts = new TreeMap<TableName, Long>();
        for (var shape : shapes(connection).values()) {
            if (shape.kind() != TableShape.Kind.PARTITION) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery(
                                "select count(*) from only_or_all".replace(
                                        "only_or_all", server.dialect().quote(shape.name())))) {
                    rows.next();
                    counts.put(shape.name(), rows.getLong(1));
                }
            }
        }
        return counts;
    }

    private List<String> climb(List<Migration> history, Looking looking, SortedMap<TableName, Long> left)
            throws SQLException {
        var database = server.create("rehearsal");
        try {
            var failed = climb(database, history, looking);
            try (var connection = database.connect()) {
                left.putAll(counts(connection));
            }
            return failed;
        } finally {
            server.drop(database);
        }
    }

    private List<String> climb(Database database, List<Migration> history, Looking looking) throws SQLException {
        var failed = new ArrayList<String>();
        for (int i = 0; i < history.size(); i++) {
            var migration = history.get(i);
            try (var session = database.connect()) {
                run(session, migration);
            } catch (SQLException refused) {
                failed.add(migration.name() + ": " + refused.getMessage().lines().findFirst().orElse(""));
            }
            try (var connection = database.connect()) {
                server.dialect().sessions().prepareForReading(connection);
                looking.at(connection, i + 1);
            }
        }
        return failed;
    }

    private static void run(Connection session, Migration migration) throws SQLException {
        session.setAutoCommit(migration.up().wrapping() != Script.Wrapping.TRANSACTION);
        try (var statement = session.createStatement()) {
            statement.setEscapeProcessing(false);
            for (Batch batch : migration.up().batches()) {
                statement.execute(batch.sql());
            }
        }
        if (!session.getAutoCommit()) {
            session.commit();
        }
    }

    @FunctionalInterface
    private interface Looking {
        void at(Connection connection, int state) throws SQLException;
    }
}
