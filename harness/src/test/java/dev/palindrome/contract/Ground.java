package dev.palindrome.contract;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.Dialect;
import dev.palindrome.database.Scope;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.snapshot.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A database of one test, and a session that observes it. What it is told to do is done by sessions that end. */
final class Ground implements AutoCloseable {

    static final Scope SCOPE = new Scope(Set.of("tool_history"));

    private final DatabaseServer server;
    private final Database database;
    private final Connection observer;

    Ground(Engine engine, String sql) throws SQLException {
        server = engine.start();
        database = server.create("contract");
        observer = database.connectForReading();
        dialect().sessions().prepareForReading(observer);
        run(sql);
    }

    Dialect dialect() {
        return server.dialect();
    }

    Database database() {
        return database;
    }

    Connection observer() {
        return observer;
    }

    /** Run statements, each by itself, in a session of their own; one ends where a line ends in a semicolon. */
    void run(String sql) throws SQLException {
        long id;
        try (Connection session = database.connect()) {
            id = dialect().sessions().id(session);
            run(session, sql);
        }
        dialect().sessions().awaitEnd(observer, id);
    }

    static void run(Connection session, String sql) throws SQLException {
        try (var statement = session.createStatement()) {
            for (var one : sql.split(";\\s*(\\R|$)")) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }

    SchemaSnapshot schema() throws SQLException {
        var catalogs = dialect().catalogs();
        return new SchemaSnapshot(catalogs.objects(observer, SCOPE), catalogs.census(observer, SCOPE));
    }

    SortedMap<TableName, TableShape> shapes() throws SQLException {
        SortedMap<TableName, TableShape> shapes = new TreeMap<>();
        dialect().catalogs().tables(observer, SCOPE).forEach(table -> shapes.put(table.name(), table));
        return shapes;
    }

    TableShape shape(String table) throws SQLException {
        return shapes().values().stream()
                .filter(shape -> shape.name().name().equals(table))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table " + table));
    }

    TableContent content(String table) throws SQLException {
        var shape = shape(table);
        return contents(List.of(shape)).get(shape.name());
    }

    Map<TableName, TableContent> contents(Iterable<TableShape> shapes) throws SQLException {
        List<TableShape> asked = new ArrayList<>();
        shapes.forEach(asked::add);
        return dialect().contents().contents(observer, asked);
    }

    List<List<@Nullable String>> rows(String table) throws SQLException {
        var shape = shape(table);
        List<List<@Nullable String>> rows = new ArrayList<>();
        var columns = shape.columns().stream().map(column -> column.name()).toList();
        dialect().contents().rows(observer, shape, columns, rows::add);
        return rows;
    }

    /** Ask as an application would: the observer's session knows tables by their full names only. */
    long count(String query) throws SQLException {
        try (var session = database.connect();
                var statement = session.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Return the names of tables as SQL needs them. */
    String quoted(String... names) {
        return String.join(".", Stream.of(names).map(dialect()::quote).toList());
    }

    @Override
    public void close() throws SQLException {
        observer.close();
        server.drop(database);
    }
}
