package dev.palindrome.battery;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Runs cases in databases of their own, and asks pg_dump whether the down left what the up met. */
final class DumpBench implements Judge {

    /** Files about what belongs to no single database, or is not copied with it. */
    private static final Set<String> AROUND = Set.of("server.sql");

    private final DatabaseServer server;
    private final String neighbours;
    private final Database home;
    private final Connection admin;
    private final Dumper dumper;
    private final Set<String> initial;
    private final Set<String> residents;

    DumpBench(DatabaseServer server) throws SQLException {
        this.server = server;
        neighbours = Target.of(server).neighbours();
        home = server.create("dumps");
        admin = home.connect();
        dumper = new Dumper(admin);
        initial = server.strangers();
        TestDatabase.run(admin, neighbours);
        residents = server.strangers();
    }

    @Override
    public Map<Case, Boolean> differences(Specimen specimen, List<Case> cases) throws SQLException {
        return AROUND.contains(specimen.file())
                ? differencesAround(specimen.host(), cases)
                : differences(specimen.host(), cases);
    }

    private Map<Case, Boolean> differences(String host, List<Case> cases) throws SQLException {
        List<Database> made = new ArrayList<>();
        try {
            Database ground = make(made, server.create("host"), host);
            Map<String, Database> given = new LinkedHashMap<>();
            Map<Case, Database> after = new LinkedHashMap<>();
            for (Case each : cases) {
                Database before = given.get(each.given());
                if (before == null) {
                    before = make(made, server.copy(ground, "given"), each.given());
                    given.put(each.given(), before);
                }
                after.put(each, make(made, server.copy(before, "after"), each.up() + "\n" + each.down()));
            }
            Map<String, String> dumps = dumper.schemas(Stream.concat(given.values().stream(), after.values().stream())
                    .map(Database::name)
                    .toList());
            Map<Case, Boolean> differences = new LinkedHashMap<>();
            after.forEach((each, database) -> differences.put(
                    each,
                    !dumps.get(database.name())
                            .equals(dumps.get(given.get(each.given()).name()))));
            return differences;
        } finally {
            made.forEach(server::drop);
            server.expelStrangers(residents);
        }
    }

    /**
     * Return the same of what belongs to the whole server or to the database as such, and is not copied with it: one case after the
     * other, and the roles made anew for each.
     */
    private Map<Case, Boolean> differencesAround(String host, List<Case> cases) throws SQLException {
        Map<Case, Boolean> differences = new LinkedHashMap<>();
        for (Case each : cases) {
            List<Database> made = new ArrayList<>();
            try {
                Database database = make(made, server.create("around"), host);
                run(database, each.given());
                String given = dumpAround(database);
                run(database, each.up());
                run(database, each.down());
                differences.put(each, !given.equals(dumpAround(database)));
            } finally {
                made.forEach(server::drop);
                server.expelStrangers(initial);
                TestDatabase.run(admin, neighbours);
            }
        }
        return differences;
    }

    private String dumpAround(Database database) {
        return dumper.globals() + dumper.schemas(List.of(database.name()));
    }

    private static Database make(List<Database> made, Database database, String sql) throws SQLException {
        made.add(database);
        run(database, sql);
        return database;
    }

    private static void run(Database database, String sql) throws SQLException {
        try (Connection session = database.connect()) {
            TestDatabase.run(session, sql);
        }
    }

    @Override
    public void close() throws SQLException {
        admin.close();
        server.expelStrangers(initial);
        server.drop(home);
    }
}
