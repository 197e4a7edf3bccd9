package dev.palindrome.database.postgresql;

import dev.palindrome.database.Contents;
import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A database of one test, with a session that observes it. What it is told to do is done by sessions that end. */
final class TestDatabase implements AutoCloseable {

    final Contents contents = new PostgresContents();
    final Connection observer;
    private final Database database;

    TestDatabase(DatabaseServer server) throws SQLException {
        database = server.create("contents");
        observer = database.connectForReading();
        run(observer, "set timezone = 'UTC'; set intervalstyle = 'postgres'; set search_path = ''");
    }

    /** Run statements in a session of their own, and wait until it is gone. */
    void run(String sql) throws SQLException {
        String pid;
        try (Connection session = database.connect()) {
            pid = text(session, "select pg_backend_pid()");
            run(session, sql);
        }
        while (!text(observer, "select count(*) from pg_stat_activity where pid = " + pid)
                .equals("0")) {
            Thread.onSpinWait();
        }
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    static void run(Connection session, String sql) throws SQLException {
        try (var statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    static String text(Connection session, String sql) throws SQLException {
        try (var statement = session.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    TableContent content(String table) throws SQLException {
        TableShape shape = shape(table);
        TableContent content = contents.contents(observer, List.of(shape)).get(shape.name());
        if (content == null) {
            throw new AssertionError("no content of " + table);
        }
        return content;
    }

    Map<TableName, String> marks() throws SQLException {
        return contents.marks(observer);
    }

    TableShape shape(String table) throws SQLException {
        TableShape shape = shapes().get(new TableName("public", table));
        if (shape == null) {
            throw new AssertionError("no table " + table);
        }
        return shape;
    }

    SortedMap<TableName, TableShape> shapes() throws SQLException {
        SortedMap<TableName, TableShape> shapes = new TreeMap<>();
        String sql = """
                select c.oid, n.nspname, c.relname, c.relkind, c.relispartition,
                       array(select a.attnum || ' ' || a.attname || ' ' || t.typname || ' ' || a.attnotnull
                             from pg_attribute a join pg_type t on t.oid = a.atttypid
                             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum),
                       array(select a.attname
                             from pg_constraint p, unnest(p.conkey) k, pg_attribute a
                             where p.conrelid = c.oid and p.contype = 'p' and a.attrelid = c.oid and a.attnum = k)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)'
                """;
        try (var statement = observer.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                var name = new TableName(row.getString(2), row.getString(3));
                shapes.put(name, shape(name, row));
            }
        }
        return shapes;
    }

    private static TableShape shape(TableName name, ResultSet row) throws SQLException {
        var kind = row.getBoolean(5)
                ? TableShape.Kind.PARTITION
                : row.getString(4).equals("p") ? TableShape.Kind.PARTITIONED : TableShape.Kind.ORDINARY;
        List<ColumnShape> columns = new ArrayList<>();
        for (String column : (String[]) row.getArray(6).getArray()) {
            String[] p = column.split(" ");
            columns.add(new ColumnShape(
                    Integer.parseInt(p[0]),
                    p[1],
                    p[2],
                    p[2],
                    null,
                    null,
                    null,
                    List.of(),
                    p[3].equals("false"),
                    false,
                    Generation.WRITTEN));
        }
        List<String> key = Arrays.asList((String[]) row.getArray(7).getArray());
        var uniques = key.isEmpty() ? List.<UniqueShape>of() : List.of(new UniqueShape("pk", key, true, false));
        return new TableShape(row.getString(1), name, kind, columns, uniques, List.of(), List.of());
    }

    @Override
    public void close() throws SQLException {
        observer.close();
        database.server().drop(database);
    }
}
