package dev.palindrome.database.postgresql;

import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
            var text = new StringBuilder(BUFFER + 4096);
            while (rows.hasNext()) {
                append(text, rows.next());
                if (text.length() >= BUFFER) {
                    send(copy, text);
                }
            }
            send(copy, text);
            copy.endCopy();
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

    private static void send(org.postgresql.copy.CopyIn copy, StringBuilder text) throws SQLException {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private static void append(StringBuilder text, List<@Nullable String> row) {
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                text.append('\t');
            }
            var value = row.get(i);
            if (value == null) {
                text.append("\\N");
            } else {
                escape(text, value);
            }
        }
        text.append('\n');
    }

    /** A bare backslash, tab or line end would be read as COPY's own; {@code \.} alone on a line would end it. */
    private static void escape(StringBuilder text, String value) {
        if (isPlain(value)) {
            text.append(value);
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' || c < ' ') {
                return false;
            }
        }
        return true;
    }

    static String qualified(TableName table) {
        return quoted(table.schema()) + "." + quoted(table.name());
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
