package dev.palindrome.testing;

import dev.palindrome.database.Contents;
import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.Dialect;
import dev.palindrome.database.Scope;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A database of one test, with a session that observes it. What it is told to do is done by sessions that end. */
public final class TestDatabase implements AutoCloseable {

    /** The bookkeeping table of no tool in particular. */
    public static final Scope SCOPE = new Scope(Set.of("tool_history"));

    private final Database database;
    private final Dialect dialect;
    private final Connection observer;

    public TestDatabase(DatabaseServer server) throws SQLException {
        dialect = server.dialect();
        database = server.create("test");
        observer = database.connectForReading();
        dialect.sessions().prepareForReading(observer);
    }

    public DatabaseServer server() {
        return database.server();
    }

    public Connection observer() {
        return observer;
    }

    public Dialect dialect() {
        return dialect;
    }

    public Contents contents() {
        return dialect.contents();
    }

    /** Open a session as a tool would. */
    public Connection connect() throws SQLException {
        return database.connect();
    }

    /** Open one more session as an observer would. */
    public Connection connectForReading() throws SQLException {
        return database.connectForReading();
    }

    /** Run statements in a session of their own, and wait until it is gone. */
    public void run(String sql) throws SQLException {
        long id;
        try (Connection session = database.connect()) {
            id = dialect.sessions().id(session);
            run(session, sql);
        }
        dialect.sessions().awaitEnd(observer, id);
    }

    public static void run(Connection session, String sql) throws SQLException {
        try (var statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    public Map<TableName, String> marks() throws SQLException {
        return contents().marks(observer);
    }

    public TableContent content(String table) throws SQLException {
        TableShape shape = shape(table);
        TableContent content = contents().contents(observer, List.of(shape)).get(shape.name());
        if (content == null) {
            throw new AssertionError("no content of " + table);
        }
        return content;
    }

    /** Return the rows as {@link Contents#rows} hands them out, all columns in their order. */
    public List<List<@Nullable String>> rows(String table) throws SQLException {
        TableShape shape = shape(table);
        List<List<@Nullable String>> rows = new ArrayList<>();
        contents()
                .rows(
                        observer,
                        shape,
                        shape.columns().stream().map(c -> c.name()).toList(),
                        rows::add);
        return rows;
    }

    public TableShape shape(String table) throws SQLException {
        return shapes().values().stream()
                .filter(shape -> shape.name().name().equals(table))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table " + table));
    }

    public SortedMap<TableName, TableShape> shapes() throws SQLException {
        SortedMap<TableName, TableShape> shapes = new TreeMap<>();
        dialect.catalogs().tables(observer, SCOPE).forEach(t -> shapes.put(t.name(), t));
        return shapes;
    }

    /** Return the first column of the first row. */
    public String text(String sql) throws SQLException {
        try (var statement = observer.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    @Override
    public void close() throws SQLException {
        observer.close();
        database.server().drop(database);
    }
}
