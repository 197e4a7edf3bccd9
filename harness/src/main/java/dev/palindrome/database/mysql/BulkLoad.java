package dev.palindrome.database.mysql;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Loads rows by INSERT of many rows at once. Stands inside a transaction. */
record BulkLoad(Connection connection) {

    /** More in one statement is no faster, and every server takes so much. */
    private static final int STATEMENT = 256 * 1024;

    void load(TableShape table, List<String> columns, Iterator<List<@Nullable String>> rows) throws SQLException {
        boolean restorable = isTransactional(table) || !isEmpty(table);
        try {
            insert(table, columns, rows);
        } catch (SQLException refused) {
            if (!restorable) {
                Part.execute(connection, "delete from " + Quoted.table(table.name()));
            }
            throw refused;
        }
    }

    /** Insert the rows as far as the server takes them; what went before a refused statement stays. */
    void insert(TableShape table, List<String> columns, Iterator<List<@Nullable String>> rows) throws SQLException {
        List<ColumnShape> shapes =
                columns.stream().map(name -> RowReader.column(table, name)).toList();
        insert(table.name(), columns, shapes, rows);
    }

    void insert(TableName table, List<String> columns, List<ColumnShape> shapes, Iterator<List<@Nullable String>> rows)
            throws SQLException {
        String names = columns.stream().map(Quoted::name).collect(Collectors.joining(", "));
        String head = "insert into " + Quoted.table(table) + " (" + names + ") values ";
        var text = new StringBuilder(head);
        while (rows.hasNext()) {
            append(text.append(text.length() == head.length() ? "(" : ", ("), shapes, rows.next());
            if (text.length() >= STATEMENT || !rows.hasNext()) {
                Part.execute(connection, text.toString());
                text.setLength(head.length());
            }
        }
    }

    private static void append(StringBuilder text, List<ColumnShape> columns, List<@Nullable String> row) {
        for (int i = 0; i < columns.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(ValueForm.constant(columns.get(i), row.get(i)));
        }
        text.append(')');
    }

    /** An engine without transactions keeps what it took before it refused a row. */
    boolean isTransactional(TableShape table) throws SQLException {
        String query = """
                select e.transactions = 'YES'
                from information_schema.tables t
                join information_schema.engines e on e.engine = t.engine
                where t.table_schema = database() and t.table_name = %s
                """;
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        query.formatted(Quoted.text(table.name().name())))) {
            return row.next() && row.getBoolean(1);
        }
    }

    boolean isEmpty(TableShape table) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select 1 from " + Quoted.table(table.name()) + " limit 1")) {
            return !row.next();
        }
    }
}
