package dev.palindrome.database.postgresql;

import dev.palindrome.database.Contents.RowSink;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.TableShape;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Streams rows by COPY in text form: no cursor, no transaction, one row in memory at a time. */
final class CopyOut {

    /** Types that sort by a collation. It is an error to name one for the others. */
    private static final Set<String> COLLATED = Set.of("text", "varchar", "bpchar", "name", "citext");

    private CopyOut() {}

    static void rows(Connection connection, TableShape table, List<String> columns, RowSink sink) throws SQLException {
        copy(connection, query(table, columns, order(table, columns)), columns, sink);
    }

    static void rowsInTextOrder(
            Connection connection, TableShape table, List<String> columns, List<String> order, RowSink sink)
            throws SQLException {
        String by = order.stream()
                .map(c -> "r.%s::text collate \"C\"".formatted(Quoted.name(c)))
                .collect(Collectors.joining(", "));
        copy(connection, query(table, columns, by), columns, sink);
    }

    private static void copy(Connection connection, String query, List<String> columns, RowSink sink)
            throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query);
        try {
            byte[] line;
            while ((line = copy.readFromCopy()) != null) {
                sink.row(values(line, columns.size()));
            }
        } finally {
            // A sink that has enough throws. What is on its way is read and dropped: to cancel would hit the session's
            // next
            // statement where it comes too late.
            while (copy.isActive() && copy.readFromCopy() != null) {
                continue;
            }
        }
    }

    private static String query(TableShape table, List<String> columns, String order) {
        String values = columns.stream().map(c -> Quoted.name(c) + "::text").collect(Collectors.joining(", "));
        return "copy (select %s from %s r order by %s) to stdout".formatted(values, Quoted.rowsOf(table), order);
    }

    private static String order(TableShape table, List<String> columns) {
        if (table.rowKey().isEmpty()) {
            return "row(%s)::text collate \"C\""
                    .formatted(columns.stream().map(Quoted::name).collect(Collectors.joining(", ")));
        }
        return table.rowKey().stream().map(key -> orderBy(table, key)).collect(Collectors.joining(", "));
    }

    private static String orderBy(TableShape table, String key) {
        String type = table.column(key).map(ColumnShape::type).orElse("");
        // A bare name would mean the column of the result, which is text: 10 before 9.
        return "r." + Quoted.name(key) + (COLLATED.contains(type) ? " collate \"C\"" : "");
    }

    /** Take one line of COPY's text form apart: fields between tabs, {@code \N} for NULL, control characters after a backslash. */
    private static List<@Nullable String> values(byte[] line, int columns) {
        List<@Nullable String> values = new ArrayList<>(columns);
        int end = line.length > 0 && line[line.length - 1] == '\n' ? line.length - 1 : line.length;
        int start = 0;
        for (int i = 0; columns > 0 && i <= end; i++) {
            if (i == end || line[i] == '\t') {
                values.add(value(line, start, i));
                start = i + 1;
            }
        }
        return values;
    }

    private static @Nullable String value(byte[] line, int start, int end) {
        if (end - start == 2 && line[start] == '\\' && line[start + 1] == 'N') {
            return null;
        }
        byte[] plain = new byte[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
            byte b = line[i];
            plain[length++] = b == '\\' ? unescape(line[++i]) : b;
        }
        return new String(plain, 0, length, StandardCharsets.UTF_8);
    }

    private static byte unescape(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            default -> letter;
        };
    }
}
