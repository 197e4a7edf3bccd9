package dev.palindrome.database.postgresql;

import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Loads rows by COPY in text form: all or none, with triggers and foreign keys silent where the user may silence them. */
final class CopyIn {

    private static final int BUFFER = 64 * 1024;

    /**
     * Load the rows. A computed column must not be among the columns; a column that the server always numbers may be.
     *
     * @throws SQLException where the server refuses a row; then none is there
     */
    void load(Connection connection, TableShape table, List<String> columns, Iterator<List<@Nullable String>> rows)
            throws SQLException {
        Part.keeping(connection, () -> {
            Part.silence(connection);
            copy(connection, qualified(table.name()), columns, rows);
        });
    }

    /** Copy rows inside the open transaction. */
    static void copy(Connection connection, String table, List<String> columns, Iterator<List<@Nullable String>> rows)
            throws SQLException {
        var names = columns.stream().map(CopyIn::quoted).collect(Collectors.joining(", "));
        var sql = "copy " + table + " (" + names + ") from stdin";
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        var copy = copies.copyIn(sql);
        try {
            var text = new CopyText(BUFFER + 4096);
            long sent = 0;
            while (rows.hasNext()) {
                text.append(rows.next());
                sent++;
                if (text.size() >= BUFFER) {
                    send(copy, text);
                }
            }
            send(copy, text);
            if (copy.endCopy() < sent) {
                throw new SQLException("a trigger keeps rows out of " + table);
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Run a whole COPY statement on the rows given. */
    static void copy(Connection connection, String statement, String rows) throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory does not fail
        }
    }

    private static void send(org.postgresql.copy.CopyIn copy, CopyText text) throws SQLException {
        copy.writeToCopy(text.bytes(), 0, text.size());
        text.clear();
    }

    static String qualified(TableName table) {
        return quoted(table.schema()) + "." + quoted(table.name());
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
