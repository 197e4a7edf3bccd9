package dev.palindrome.battery;

import dev.palindrome.database.Catalogs;
import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.snapshot.SchemaDiff;
import dev.palindrome.snapshot.SchemaSnapshot;
import dev.palindrome.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Runs each case in a database of its own, as not every product takes definitions back. The schema that cases meet is read once: what
 * a database is called must not show in it.
 */
final class DroppingBench implements Bench {

    /** What may outlive the database that it is said in. */
    private static final Pattern AROUND =
            Pattern.compile("\\b(?:grant|revoke|role|user|database|server)\\b", Pattern.CASE_INSENSITIVE);

    private final TestDatabase home;
    private final DatabaseServer server;
    private final Target target;
    private final Catalogs catalogs;

    DroppingBench(TestDatabase home, Target target) {
        this.home = home;
        this.target = target;
        server = home.server();
        catalogs = server.dialect().catalogs();
    }

    @Override
    public List<Trial> run(String host, List<Case> cases) throws SQLException {
        List<Trial> trials = new ArrayList<>();
        for (List<Case> together : Bench.byGiven(cases)) {
            runTogether(host, together, trials);
        }
        return trials;
    }

    /** A case that left everything as it was leaves its database to the next one. */
    private void runTogether(String host, List<Case> cases, List<Trial> trials) throws SQLException {
        Database database = null;
        SchemaSnapshot before = null;
        for (Case tried : cases) {
            boolean untouched = false;
            try {
                database = database == null ? make(host, tried.given()) : database;
                before = before == null ? read(database) : before;
                run(database, tried.up());
                run(database, tried.down());
                SchemaSnapshot after = read(database);
                trials.add(new Trial(tried, SchemaDiff.between(before, after)));
                untouched = before.equals(after) && !isAround(tried);
            } finally {
                if (database != null && !untouched) {
                    clear(database, tried);
                    database = null;
                }
            }
        }
        if (database != null) {
            server.drop(database);
        }
    }

    private Database make(String host, String given) throws SQLException {
        Database database = server.create("case");
        try {
            run(database, host);
            run(database, given);
            return database;
        } catch (SQLException e) {
            server.drop(database);
            throw e;
        }
    }

    private SchemaSnapshot read(Database database) throws SQLException {
        try (Connection session = database.connectForReading()) {
            server.dialect().sessions().prepareForReading(session);
            return new SchemaSnapshot(
                    catalogs.objects(session, TestDatabase.SCOPE), catalogs.census(session, TestDatabase.SCOPE));
        }
    }

    /** Up and down have sessions of their own: what one was set to must not reach the other. */
    private static void run(Database database, String sql) throws SQLException {
        if (sql.isBlank()) {
            return;
        }
        try (Connection session = database.connect()) {
            TestDatabase.run(session, sql);
        } catch (SQLException e) {
            throw new SQLException("%s in%n%s".formatted(e.getMessage(), sql), e.getSQLState(), e);
        }
    }

    private void clear(Database database, Case tried) throws SQLException {
        server.drop(database);
        if (isAround(tried)) {
            home.run(target.goodbye() + target.neighbours());
        }
    }

    private static boolean isAround(Case tried) {
        return AROUND.matcher(tried.given() + tried.up() + tried.down()).find();
    }

    @Override
    public void close() throws SQLException {
        home.close();
    }
}
