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
import java.util.stream.Stream;

/** Runs cases in databases of their own, and asks mysqldump or mariadb-dump. */
final class MysqlDumpBench implements Judge {

    private final DatabaseServer server;
    private final Target target;
    private final TestDatabase home;
    private final MysqlDumper dumper;

    MysqlDumpBench(DatabaseServer server) throws SQLException {
        this.server = server;
        target = Target.of(server);
        home = new TestDatabase(server);
        dumper = new MysqlDumper(home.observer(), target);
        home.run(target.goodbye() + target.neighbours());
    }

    @Override
    public Map<Case, Boolean> differences(Specimen specimen, List<Case> cases) throws SQLException {
        List<Database> made = new ArrayList<>();
        try {
            Map<String, Database> given = new LinkedHashMap<>();
            Map<Case, Database> after = new LinkedHashMap<>();
            for (Case each : cases) {
                if (!given.containsKey(each.given())) {
                    given.put(each.given(), make(made, specimen.host(), each.given()));
                }
                after.put(each, make(made, specimen.host(), each.given(), each.up(), each.down()));
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
        }
    }

    private Database make(List<Database> made, String... scripts) throws SQLException {
        Database database = server.create("dumped");
        made.add(database);
        for (String script : scripts) {
            if (!script.isBlank()) {
                try (Connection session = database.connect()) {
                    TestDatabase.run(session, script);
                }
            }
        }
        return database;
    }

    @Override
    public void close() throws SQLException {
        home.run(target.goodbye());
        home.close();
    }
}
