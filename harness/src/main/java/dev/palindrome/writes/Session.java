package dev.palindrome.writes;

import dev.palindrome.database.Dialect;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Statements over one connection within a transaction, each of which may be refused without harm to the others. */
record Session(Connection connection, Dialect dialect, Set<String> bytes) {

    private static final Set<Integer> OF_BYTES =
            Set.of(java.sql.Types.BINARY, java.sql.Types.VARBINARY, java.sql.Types.LONGVARBINARY, java.sql.Types.BLOB);

    /** No value was read yet. */
    Session(Connection connection, Dialect dialect) {
        this(connection, dialect, new HashSet<>());
    }

    /** Do something, or leave no trace of it; return why it was refused, or null. */
    @Nullable
    String attempt(Work work) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            String refusal = work.run();
            if (refusal == null) {
                connection.releaseSavepoint(before);
            } else {
                connection.rollback(before);
            }
            return refusal;
        } catch (SQLException refused) {
            // Where the connection itself is lost this fails, too, and ends the attempt.
            connection.rollback(before);
            return String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
        }
    }

    int update(String sql) throws SQLException {
        try (Statement statement = statement()) {
            return statement.executeUpdate(sql);
        }
    }

    Optional<String> value(String sql) throws SQLException {
        try (Statement statement = statement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }

    List<Map<String, @Nullable String>> rows(TableName table, List<String> columns, String rest) throws SQLException {
        List<Map<String, @Nullable String>> found = new ArrayList<>();
        String names = columns.stream().map(dialect::quote).collect(Collectors.joining(", "));
        try (Statement statement = statement();
                ResultSet rows =
                        statement.executeQuery("select %s from %s %s".formatted(names, dialect.quote(table), rest))) {
            while (rows.next()) {
                Map<String, @Nullable String> row = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    row.put(columns.get(i), value(rows, i + 1));
                }
                found.add(row);
            }
        }
        return found;
    }

    /** Bytes are no text: they become the constant that stands for them, and are known as such. */
    private @Nullable String value(ResultSet rows, int column) throws SQLException {
        boolean readable = dialect.syntax() == SqlSyntax.POSTGRESQL;
        if (readable || !OF_BYTES.contains(rows.getMetaData().getColumnType(column))) {
            return rows.getString(column);
        }
        byte[] found = rows.getBytes(column);
        if (found == null) {
            return null;
        }
        String constant = "x'" + HexFormat.of().formatHex(found) + "'";
        bytes.add(constant);
        return constant;
    }

    private Statement statement() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }

    String where(Map<String, String> key) {
        return "where "
                + key.entrySet().stream()
                        .map(e -> dialect.quote(e.getKey()) + " = " + constant(e.getValue()))
                        .collect(Collectors.joining(" and "));
    }

    /** Write a constant whose type the server reads from where it stands. */
    String constant(@Nullable String value) {
        if (value == null) {
            return "null";
        }
        if (bytes.contains(value)) {
            return value;
        }
        String escaped = value.replace("'", "''");
        boolean escapes = dialect.syntax() == SqlSyntax.MYSQL;
        return "'" + (escapes ? escaped.replace("\\", "\\\\") : escaped) + "'";
    }

    /** Something that may be refused. */
    @FunctionalInterface
    interface Work {
        /** Return why it is not what was wanted, or null. */
        @Nullable
        String run() throws SQLException;
    }
}
