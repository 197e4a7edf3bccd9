package dev.palindrome.seed;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.Dialect;
import dev.palindrome.database.Scope;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A database of a test's own, which can be filled and asked. */
final class Filled implements AutoCloseable {

    static final Scope SCOPE = new Scope(Set.of());

    private final DatabaseServer server;
    private final Database database;
    private final Connection connection;
    private final Connection asking;

    private Filled(DatabaseServer server) throws SQLException {
        this.server = server;
        this.database = server.create("seed");
        this.connection = database.connect();
        dialect().sessions().prepareForReading(connection);
        this.asking = database.connect();
    }

    static Filled with(String... statements) throws SQLException {
        return on(TestServers.postgres(), statements);
    }

    static Filled on(DatabaseServer server, String... statements) throws SQLException {
        var filled = new Filled(server);
        filled.run(statements);
        return filled;
    }

    Dialect dialect() {
        return server.dialect();
    }

    /** Run statements as a migration would: on a session of their own. */
    void run(String... statements) throws SQLException {
        try (var session = database.connect();
                var statement = session.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    Connection open() throws SQLException {
        return database.connect();
    }

    void record(Foresight.Recorder recorder, int state) throws SQLException {
        recorder.record(state, connection);
    }

    SeedReport fill(int rows) throws SQLException {
        return fill(rows, 42, 1, Foresight.none());
    }

    SeedReport fill(int rows, long seed, int state, Foresight foresight) throws SQLException {
        return fill(new Seeder(dialect(), new SeedPlan(rows, seed), foresight), state);
    }

    SeedReport fill(Seeder seeder, int state) throws SQLException {
        var shapes = shapes();
        var contents = dialect().contents().contents(connection, shapes.values());
        return seeder.fill(connection, state, shapes, contents);
    }

    /** Fill as another role, which is no superuser. */
    SeedReport fillAs(String role, int rows) throws SQLException {
        var shapes = shapes();
        var contents = dialect().contents().contents(connection, shapes.values());
        try (var session = database.connect();
                var statement = session.createStatement()) {
            statement.execute("set session authorization " + role);
            return new Seeder(dialect(), new SeedPlan(rows, 42), Foresight.none()).fill(session, 1, shapes, contents);
        }
    }

    /** Fill inside an open transaction and return what its settings are afterwards. */
    @Nullable
    String fillInsideATransaction(int rows) throws SQLException {
        var shapes = shapes();
        var contents = dialect().contents().contents(connection, shapes.values());
        try (var session = database.connect();
                var statement = session.createStatement()) {
            session.setAutoCommit(false);
            statement.execute("set local timezone to 'Asia/Tokyo'");
            new Seeder(dialect(), new SeedPlan(rows, 42), Foresight.none()).fill(session, 1, shapes, contents);
            try (var row = statement.executeQuery(
                    "select current_setting('timezone') || ' ' || current_setting('session_replication_role')")) {
                row.next();
                var settings = row.getString(1);
                session.commit();
                return settings;
            }
        }
    }

    TreeMap<TableName, TableShape> shapes() throws SQLException {
        var shapes = new TreeMap<TableName, TableShape>();
        dialect().catalogs().tables(connection, SCOPE).forEach(table -> shapes.put(table.name(), table));
        return shapes;
    }

    long count(String query) throws SQLException {
        return Long.parseLong(String.valueOf(rows(query).get(0).get(0)));
    }

    @Nullable
    String one(String query) throws SQLException {
        return rows(query).get(0).get(0);
    }

    List<List<@Nullable String>> rows(String query) throws SQLException {
        var rows = new ArrayList<List<@Nullable String>>();
        try (var statement = asking.createStatement();
                var result = statement.executeQuery(query)) {
            while (result.next()) {
                var row = new ArrayList<@Nullable String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Return all rows of all tables as text, in order. */
    String dump() throws SQLException {
        var dump = new StringBuilder();
        for (var table : shapes().keySet()) {
            dump.append(table).append('\n');
            rows("select t::text from " + dialect().quote(table) + " t order by t::text collate \"C\"")
                    .forEach(row -> dump.append(row.get(0)).append('\n'));
        }
        return dump.toString();
    }

    /** Validate every foreign key anew: they were not watched while rows were loaded. */
    void validateKeys() throws SQLException {
        var statements = new HashMap<String, String>();
        for (var row : rows("""
                select quote_ident(c.conname), c.conrelid::regclass::text, pg_get_constraintdef(c.oid)
                from pg_constraint c
                where c.contype = 'f' and c.conparentid = 0
                """)) {
            statements.put(
                    "alter table " + row.get(1) + " drop constraint " + row.get(0),
                    "alter table " + row.get(1) + " add constraint " + row.get(0) + " " + row.get(2));
        }
        for (var statement : statements.entrySet()) {
            run(statement.getKey(), statement.getValue());
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        asking.close();
        server.drop(database);
    }
}
